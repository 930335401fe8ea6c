package dev.daka.core.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that was answered, as a look finds it.
 *
 * @param answer        that it got, with how much of it stands
 * @param left          what stands; null where nothing does, or it is not kept any more
 * @param at            when it was answered
 * @param cancellations the answers that its cancellations got, in their order
 */
public record AnsweredAction(
        StoredAnswer answer, @Nullable Standing left, Instant at, List<StoredAnswer> cancellations) {
    public AnsweredAction {
        cancellations = List.copyOf(cancellations);
    }
}
