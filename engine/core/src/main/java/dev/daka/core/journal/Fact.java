package dev.daka.core.journal;

import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.ReversedGrant;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row tells besides what it changes. */
public sealed interface Fact {
    /**
     * An action was decided.
     *
     * @param basis what a cancellation goes by; null once the attributes are not kept any more
     * @param grants   the points among what was granted, as they were booked
     * @param granted  all effects that were granted
     * @param withheld what was not, and why; empty in a row that was read, since nothing but the row itself needs it
     */
    record Decided(
            @Nullable ReversalBasis basis,
            List<Grant> grants,
            List<Outcome.Granted> granted,
            List<Outcome.Withheld> withheld)
            implements Fact {
        public Decided {
            grants = List.copyOf(grants);
            granted = List.copyOf(granted);
            withheld = List.copyOf(withheld);
        }
    }

    /** An action was cancelled before it came: if it comes, it gets the row's answer. */
    record CancelledUnseen() implements Fact {}

    /**
     * An action was taken back.
     *
     * @param left      what still stands of it; null for nothing
     * @param reversed points, by grant
     * @param kept      what the member got and keeps: rewards, badges and messages
     */
    record Cancelled(@Nullable Remains left, List<ReversedGrant> reversed, List<Outcome.Granted> kept) implements Fact {
        public Cancelled {
            reversed = List.copyOf(reversed);
            kept = List.copyOf(kept);
        }
    }

    /** Points moved; what the row changes says how. */
    record Moved() implements Fact {}

    /**
     * What stands of an action after a part of it was taken back.
     *
     * @param amount  of the action, as far as it stands
     * @param grants  points
     * @param others  rewards, badges and messages
     * @param changes what it still adds to metrics and uses of limits
     */
    record Remains(BigDecimal amount, List<Grant> grants, List<Outcome.Granted> others, Changes changes) {
        public Remains {
            grants = List.copyOf(grants);
            others = List.copyOf(others);
        }
    }
}
