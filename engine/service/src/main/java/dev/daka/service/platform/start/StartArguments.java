package dev.daka.service.platform.start;

import dev.daka.service.platform.datadir.StartRefused;
import java.util.regex.Pattern;

/** What the service is started with: Spring's settings, such as {@code --server.port=8081}, and nothing else. */
public final class StartArguments {
    private static final Pattern SETTING = Pattern.compile("--[^=]+=.*", Pattern.DOTALL);

    private StartArguments() {}

    /** Spring ignores any other argument, so {@code java -jar daka.jar simulate} would start a service. */
    public static void refuseOthersThanSettings(String... arguments) {
        for (String argument : arguments) {
            if (!SETTING.matcher(argument).matches()) {
                throw new StartRefused("\"" + argument + "\" is not a setting such as --server.port=8081."
                        + " Commands run with engine/daka; engine/daka --help lists them.");
            }
        }
    }
}
