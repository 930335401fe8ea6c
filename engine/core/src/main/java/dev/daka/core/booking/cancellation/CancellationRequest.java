package dev.daka.core.booking.cancellation;

import dev.daka.core.booking.DecisionKey;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An application's wish to take an action back.
 *
 * @param key         of the action
 * @param id          the application's own id of the cancellation: the same one is carried out once
 * @param amount      how much of the action's amount is taken back; null for all that is left of the action
 * @param evenIfUnseen whether an action that has not arrived is cancelled too, so that it earns nothing if it does; otherwise such a
 *                    cancellation is refused
 * @param fingerprint of all that was posted
 */
public record CancellationRequest(
        DecisionKey key, String id, @Nullable BigDecimal amount, boolean evenIfUnseen, String fingerprint) {}
