package dev.daka.core.booking.cancellation;

import dev.daka.core.booking.DecisionKey;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An application's request to cancel an action.
 *
 * @param key          key of the action to cancel
 * @param id           the application's id of the cancellation; a cancellation with the same id is carried out once
 * @param amount       how much of the action's amount to cancel; null to cancel all that is left
 * @param evenIfUnseen true to cancel an action that has not arrived, so that it earns nothing if it does; false to
 *                     refuse such a cancellation
 * @param fingerprint  identifies the content of the request; equal content has an equal fingerprint
 */
public record CancellationRequest(
        DecisionKey key, String id, @Nullable BigDecimal amount, boolean evenIfUnseen, String fingerprint) {}
