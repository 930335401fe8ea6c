package dev.daka.service.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.daka.service.platform.datadir.StartRefused;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log lines that the service's logback.xml formats. */
class LogLinesTest {
    private static String line(String format, @Nullable RuntimeException failure) throws JoranException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("DAKA_LOG_FORMAT", format);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogLinesTest.class.getResource("/logback.xml")));
        ConsoleAppender<ILoggingEvent> appender =
                (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("console");
        assertThat(appender).as("the appender of " + format).isNotNull();
        LoggingEvent event = new LoggingEvent(
                LogLinesTest.class.getName(),
                context.getLogger("dev.daka"),
                Level.ERROR,
                "It \"failed\"",
                failure,
                null);
        event.setThreadName("worker-7");
        event.setMDCPropertyMap(Map.of("requestId", "r-1"));
        event.setTimeStamp(1_790_812_800_000L);
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    private static RuntimeException deep(int frames) {
        return frames == 0 ? new IllegalStateException("the cause") : deeper(frames);
    }

    private static RuntimeException deeper(int frames) {
        return deep(frames - 1);
    }

    @Test
    void aLineHasDateLevelThreadAndRequestId() throws JoranException {
        assertThat(line("plain", null))
                .matches(
                        "(?s)2026-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00\\.000\\S+ ERROR \\[worker-7] \\[r-1] It \"failed\"\\R");
    }

    @Test
    void aStackTraceIsShortened() throws JoranException {
        String line = line("plain", new IllegalArgumentException("above it", deep(200)));

        assertThat(line)
                .contains(
                        "IllegalStateException: the cause", "IllegalArgumentException: above it", "LogLinesTest.deep");
        assertThat(line.lines().count()).isLessThan(50);
    }

    @Test
    void jsonFormatHasAnObjectPerLine() throws JoranException {
        String line = line("json", deep(3));

        assertThat(line.lines()).hasSize(1);
        JsonNode json = JsonMapper.shared().readTree(line);
        assertThat(json.path("time").asString()).isEqualTo("2026-10-01T00:00:00Z");
        assertThat(json.path("level").asString()).isEqualTo("ERROR");
        assertThat(json.path("threadName").asString()).isEqualTo("worker-7");
        assertThat(json.at("/mdc/requestId").asString()).isEqualTo("r-1");
        assertThat(json.path("formattedMessage").asString()).isEqualTo("It \"failed\"");
        assertThat(json.at("/throwable/message").asString()).isEqualTo("the cause");
    }

    @Test
    void anUnknownFormatIsRefused() {
        LogFormat.refuseUnknown(Optional.empty());
        LogFormat.refuseUnknown(Optional.of("json"));
        assertThatThrownBy(() -> LogFormat.refuseUnknown(Optional.of("xml")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("plain or json");
    }
}
