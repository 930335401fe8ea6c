package dev.daka.core.journal;

import dev.daka.core.action.ActionId;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.ledger.Account;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.PendingGrant;
import dev.daka.core.ledger.ReversedGrant;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.ledger.WalletState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answered action with its cancellations and releases, computed from the journal rows about it. */
public final class ActionHistory {
    private final JournalRow action;
    private final List<JournalRow> cancellations = new ArrayList<>(0);
    private final List<JournalRow> releases = new ArrayList<>(0);

    private ActionHistory(JournalRow action) {
        this.action = action;
    }

    /**
     * Builds the history of an action from its rows.
     *
     * @param rows rows about one subject, in any order; rows about holds are ignored
     * @return the history; empty if the action was never answered
     */
    public static Optional<ActionHistory> of(Collection<JournalRow> rows) {
        ActionHistory history = null;
        for (JournalRow row : rows) {
            if (row.key().kind() == RowKey.Kind.ACTION) {
                history = new ActionHistory(row);
            }
        }
        if (history != null && rows.size() > 1) {
            rows.forEach(history::add);
            history.cancellations.sort(Comparator.comparingLong(JournalRow::seq));
        }
        return Optional.ofNullable(history);
    }

    private void add(JournalRow row) {
        if (row.key().kind() == RowKey.Kind.CANCELLATION) {
            cancellations.add(row);
        } else if (row.key().kind() == RowKey.Kind.RELEASE) {
            releases.add(row);
        }
    }

    /** The row of the action itself. */
    public JournalRow action() {
        return action;
    }

    /** The rows of the action's cancellations, in the order of their {@code seq}. */
    public List<JournalRow> cancellations() {
        return Collections.unmodifiableList(cancellations);
    }

    /** The row of the cancellation with this id; empty if there is none. */
    public Optional<JournalRow> cancellation(String id) {
        return cancellations.stream().filter(row -> row.key().name().equals(id)).findFirst();
    }

    /** True if the action was cancelled before it arrived, so that it earned nothing. */
    public boolean isCancelledUnseen() {
        return action.fact() instanceof Fact.CancelledUnseen;
    }

    /** True if the action is cancelled entirely. */
    public boolean isCancelled() {
        return isCancelledUnseen() || (!cancellations.isEmpty() && lastRemains() == null);
    }

    /** True if the action can still be cancelled: its answer and its attributes have not been erased. */
    public boolean isKept() {
        return isCancelledUnseen()
                || (decided().basis() != null && !action.answer().isEmpty());
    }

    /** The stored response to the action, with the action's current state. */
    public StoredResponse answer() {
        ActionState state = isCancelled()
                ? ActionState.CANCELLED
                : cancellations.isEmpty() ? ActionState.BOOKED : ActionState.PARTLY_CANCELLED;
        return new StoredResponse(action.fingerprint(), action.answer(), state);
    }

    /**
     * The basis for further cancellations, after those so far; null if the action is cancelled entirely or its
     * attributes have been erased.
     */
    public @Nullable ReversalBasis basis() {
        ReversalBasis basis = isCancelled() ? null : decided().basis();
        Fact.Remains left = lastRemains();
        return basis == null || left == null ? basis : basis.reducedTo(left);
    }

    private Fact.@Nullable Remains lastRemains() {
        return cancellations.isEmpty()
                ? null
                : ((Fact.Cancelled) cancellations.get(cancellations.size() - 1).fact()).left();
    }

    private Fact.Decided decided() {
        return (Fact.Decided) action.fact();
    }

    /**
     * The action's grants that were pending first, by place. Each has either the points that are still pending or the
     * lot into which they were released.
     *
     * @param wallet the member's wallet, which tells whether a day of release has passed
     */
    public Map<Integer, PendingGrant> pending(WalletState wallet, Currencies currencies) {
        Map<Integer, PendingGrant> pending = new LinkedHashMap<>();
        if (isCancelledUnseen()) {
            return pending;
        }
        for (Grant grant : decided().grants()) {
            LocalDate day = grant.releasesOn();
            if (day != null) {
                PendingGrant waiting = waiting(grant, day);
                LocalDate released = released(grant, day, wallet, currencies);
                pending.put(grant.place(), released == null ? waiting : waiting.releasedTo(released));
            }
        }
        return pending;
    }

    /** The pending grants of this action that an action of type {@code type} releases. */
    public List<PendingGrant> confirmedBy(@Nullable String type, WalletState wallet, Currencies currencies) {
        List<PendingGrant> confirmed = new ArrayList<>(0);
        for (PendingGrant grant : pending(wallet, currencies).values()) {
            if (grant.points() > 0
                    && grant.confirmedBy() != null
                    && grant.confirmedBy().equals(type)) {
                confirmed.add(grant);
            }
        }
        return confirmed;
    }

    private PendingGrant waiting(Grant grant, LocalDate day) {
        Outcome.Granted granted = decided().granted().get(grant.place());
        long left = grant.points();
        for (JournalRow row : cancellations) {
            for (ReversedGrant taken : ((Fact.Cancelled) row.fact()).reversed()) {
                left -= taken.grant().place() == grant.place() ? taken.pending() : 0;
            }
        }
        return new PendingGrant(
                new PendingGrant.Key(action.id(), grant.place()),
                action.key().subject().application(),
                new ActionId(action.key().subject().id()),
                grant.source(),
                grant.currency(),
                left,
                day.equals(Currency.NEVER) ? null : day,
                ((AddPoints) granted.effect()).release().confirmedBy(),
                null);
    }

    /** The last day of the lot into which the grant was released; null if it is still pending. */
    private @Nullable LocalDate released(Grant grant, LocalDate day, WalletState wallet, Currencies currencies) {
        Currency currency = currencies.get(grant.currency());
        for (JournalRow row : releases) {
            if (releases(row, grant)) {
                return currency.lastDayFor(currency.dateOf(row.at()));
            }
        }
        boolean waits = day.equals(Currency.NEVER)
                || wallet.pocket(grant.currency()).pending().containsKey(day);
        return waits ? null : currency.lastDayFor(day);
    }

    /**
     * True if the row released the grant. Campaign, rule and currency identify a grant, because a rule grants points of
     * a currency only once per action.
     */
    private static boolean releases(JournalRow row, Grant grant) {
        for (Transaction transaction : row.change().points().transactions()) {
            for (Entry entry : transaction.entries()) {
                if (entry.account().equals(Account.PENDING)
                        && entry.currency().equals(grant.currency())
                        && grant.source().equals(entry.source())) {
                    return true;
                }
            }
        }
        return false;
    }
}
