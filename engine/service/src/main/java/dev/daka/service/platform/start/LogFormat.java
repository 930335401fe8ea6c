package dev.daka.service.platform.start;

import dev.daka.service.platform.datadir.StartRefused;
import java.util.Optional;
import java.util.Set;

/** Format of log lines, set by {@code DAKA_LOG_FORMAT}. logback.xml includes one file per format. */
public final class LogFormat {
    private static final Set<String> KNOWN = Set.of("plain", "json");

    private LogFormat() {}

    /** Refuses the start if the format is unknown, because the service would then write no log. */
    public static void refuseUnknown(Optional<String> setting) {
        setting.filter(format -> !KNOWN.contains(format)).ifPresent(format -> {
            throw new StartRefused("DAKA_LOG_FORMAT is not plain or json: " + format + ". Set it to one of them.");
        });
    }
}
