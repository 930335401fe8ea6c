package dev.daka.service.platform.start;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Logback's JSON format, one object per line, with an additional ISO 8601 time first:
 * {@code {"time":"2026-10-01T00:00:00.000Z",…}}.
 */
public final class JsonLines extends JsonEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(super.encode(event), StandardCharsets.UTF_8);
        Instant time = Instant.ofEpochMilli(event.getTimeStamp()).truncatedTo(ChronoUnit.MILLIS);
        return ("{\"time\":\"" + time + "\"," + line.substring(1)).getBytes(StandardCharsets.UTF_8);
    }
}
