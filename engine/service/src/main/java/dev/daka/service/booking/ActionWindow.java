package dev.daka.service.booking;

import dev.daka.core.vocabulary.Latest;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How far an action's {@code occurredAt} may lie from the service's clock.
 *
 * @param past  how long ago at most
 * @param ahead how far in the future at most, for clocks that run fast
 */
@ConfigurationProperties("daka.actions")
public record ActionWindow(Duration past, Duration ahead) {
    /** For actions of types that declare nothing shorter. */
    public Latest latest() {
        return new Latest.Within(past);
    }
}
