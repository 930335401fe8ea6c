package dev.daka.service.platform.start;

import dev.daka.service.platform.datadir.StartRefused;
import java.util.Optional;
import java.util.Set;

/** The form of log lines, {@code DAKA_LOG_FORMAT}; logback.xml includes a file for each. */
public final class LogFormat {
    private static final Set<String> KNOWN = Set.of("plain", "json");

    private LogFormat() {}

    /** An unknown one would leave the service without a log. */
    public static void refuseUnknown(Optional<String> setting) {
        setting.filter(format -> !KNOWN.contains(format)).ifPresent(format -> {
            throw new StartRefused("DAKA_LOG_FORMAT is not plain or json: " + format + ". Set it to one of them.");
        });
    }
}
