package dev.daka.service.platform.start;

import dev.daka.service.platform.datadir.StartRefused;
import java.util.regex.Pattern;

/** Checks the command line arguments: only Spring's settings, such as {@code --server.port=8081}, are allowed. */
public final class StartArguments {
    private static final Pattern SETTING = Pattern.compile("--[^=]+=.*", Pattern.DOTALL);

    private StartArguments() {}

    /** Refuses other arguments. Spring ignores them, so {@code java -jar daka.jar simulate} would start a service. */
    public static void refuseOthersThanSettings(String... arguments) {
        for (String argument : arguments) {
            if (!SETTING.matcher(argument).matches()) {
                throw new StartRefused("\"" + argument + "\" is not a setting such as --server.port=8081."
                        + " Commands run with engine/daka; engine/daka --help lists them.");
            }
        }
    }
}
