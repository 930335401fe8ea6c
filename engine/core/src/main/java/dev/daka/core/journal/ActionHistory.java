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

/** An action that was answered, as the rows about it tell: how it was decided, taken back and confirmed. */
public final class ActionHistory {
    private final JournalRow action;
    private final List<JournalRow> cancellations = new ArrayList<>(0);
    private final List<JournalRow> releases = new ArrayList<>(0);

    private ActionHistory(JournalRow action) {
        this.action = action;
    }

    /**
     * The action of that subject.
     *
     * @param rows about the subject, in any order; those of holds are left out
     * @return empty where the action was never answered
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

    /** Its own row. */
    public JournalRow action() {
        return action;
    }

    /** In their order. */
    public List<JournalRow> cancellations() {
        return Collections.unmodifiableList(cancellations);
    }

    /** The cancellation of that id; empty where it is new. */
    public Optional<JournalRow> cancellation(String id) {
        return cancellations.stream().filter(row -> row.key().name().equals(id)).findFirst();
    }

    /** Whether it was cancelled before it came, so that it never stood. */
    public boolean isCancelledUnseen() {
        return action.fact() instanceof Fact.CancelledUnseen;
    }

    /** Whether nothing of it stands. */
    public boolean isCancelled() {
        return isCancelledUnseen() || (!cancellations.isEmpty() && lastRemains() == null);
    }

    /** Whether it is young enough to be cancelled: its answer and its attributes are kept. */
    public boolean isKept() {
        return isCancelledUnseen()
                || (decided().basis() != null && !action.answer().isEmpty());
    }

    /** The answer that it got, with how much of it stands by now. */
    public StoredResponse answer() {
        ActionState state = isCancelled()
                ? ActionState.CANCELLED
                : cancellations.isEmpty() ? ActionState.BOOKED : ActionState.PARTLY_CANCELLED;
        return new StoredResponse(action.fingerprint(), action.answer(), state);
    }

    /** What stands of it; null where nothing does, or it is not kept any more. */
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
     * Its grants that were pending first, by their place: with the points that still wait, or the lot into which they were released.
     *
     * @param wallet of the member, which knows what waits
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

    /** What of it an action of that type releases now. */
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

    /** The last day of the lot into which it was released; null while it waits. */
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

    /** A rule grants points of a currency once for an action. */
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
