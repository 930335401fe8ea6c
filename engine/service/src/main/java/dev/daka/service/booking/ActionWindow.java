package dev.daka.service.booking;

import dev.daka.core.vocabulary.Latest;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Accepted distance between an action's {@code occurredAt} and the service's clock.
 *
 * @param past  maximum age of an action
 * @param ahead maximum time in the future, for callers whose clocks run fast
 */
@ConfigurationProperties("daka.actions")
public record ActionWindow(Duration past, Duration ahead) {
    /** Latest arrival of actions whose type declares no shorter one. */
    public Latest latest() {
        return new Latest.Within(past);
    }
}
