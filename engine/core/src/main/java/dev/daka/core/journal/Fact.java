package dev.daka.core.journal;

import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.ReversedGrant;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a journal row records about its subject, apart from the changes to points, metrics and limits. */
public sealed interface Fact {
    /**
     * An action was decided.
     *
     * @param basis    basis for cancelling the action; null after the action's attributes have been erased
     * @param grants   the granted points, as booked
     * @param granted  all granted effects
     * @param withheld effects that a limit withheld; empty in a row read from the journal, because they are written and
     *                 not read back
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

    /** An action was cancelled before it arrived. If it arrives, it gets this row's answer. */
    record CancelledUnseen() implements Fact {}

    /**
     * An action was cancelled, wholly or in part.
     *
     * @param left     the rest of the action; null if nothing is left
     * @param reversed points that were reversed, by grant
     * @param kept     rewards, badges and messages that the action no longer earns and the member keeps
     */
    record Cancelled(@Nullable Remains left, List<ReversedGrant> reversed, List<Outcome.Granted> kept) implements Fact {
        public Cancelled {
            reversed = List.copyOf(reversed);
            kept = List.copyOf(kept);
        }
    }

    /** Points were moved. The row's {@link Change} has the transactions. */
    record Moved() implements Fact {}

    /**
     * The rest of an action after a part of it was cancelled.
     *
     * @param amount  remaining amount of the action
     * @param grants  points that the action still earns
     * @param others  rewards, badges and messages that the action still earns
     * @param changes the action's remaining changes to metrics and to the use of limits
     */
    record Remains(BigDecimal amount, List<Grant> grants, List<Outcome.Granted> others, Changes changes) {
        public Remains {
            grants = List.copyOf(grants);
            others = List.copyOf(others);
        }
    }
}
