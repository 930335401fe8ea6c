package dev.daka.core.booking;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.journal.ActionHistory;
import dev.daka.core.journal.Change;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.ledger.CurrencyWallet;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.PendingGrant;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.ledger.Wallets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A locked member to whose journal a unit of work appends rows. The constructor first settles releases, expiries and
 * holds that are due by now.
 */
public final class OpenMember {
    /** Maximum number of transactions in one settlement row. */
    private static final int TOGETHER = 500;

    private final Storage.Unit unit;
    private final Member profile;
    private final MemberState state;
    private final Currencies currencies;
    private final Supplier<UUID> ids;
    private final Instant now;
    private final Wallets wallets;
    private final List<JournalRow> rows = new ArrayList<>(2);
    private final List<JournalRow> all;

    /** Opens a member whose rows are collected separately from those of other members. */
    public OpenMember(
            Storage.Unit unit, MemberSnapshot snapshot, Currencies currencies, Supplier<UUID> ids, Instant now) {
        this(unit, snapshot, currencies, ids, now, new ArrayList<>(2));
    }

    /** @param all list shared by the members of a batch; every appended row is added to it */
    OpenMember(
            Storage.Unit unit,
            MemberSnapshot snapshot,
            Currencies currencies,
            Supplier<UUID> ids,
            Instant now,
            List<JournalRow> all) {
        this.all = all;
        this.unit = unit;
        this.profile = snapshot.profile();
        this.state = snapshot.state();
        this.currencies = currencies;
        this.ids = ids;
        this.now = now;
        this.wallets = new Wallets(profile.id(), state.wallet(), currencies, now, () -> state.seq() + 1);
        wallets.settle(this::dueOn, ids);
        addSettlements(wallets.drain());
    }

    public MemberId id() {
        return profile.id();
    }

    public Member profile() {
        return profile;
    }

    public MemberState state() {
        return state;
    }

    /** The member's wallets. Changes made to them are written with the next appended row. */
    public Wallets wallets() {
        return wallets;
    }

    public Instant now() {
        return now;
    }

    /** Appends a row with {@code records} and all changes made to the wallets since the previous row. */
    public JournalRow append(RowKey key, UUID id, String fingerprint, String answer, Fact fact, Changes records) {
        return append(key, id, fingerprint, answer, fact, new Change(wallets.drain(), records));
    }

    private JournalRow append(RowKey key, UUID id, String fingerprint, String answer, Fact fact, Change change) {
        JournalRow row = new JournalRow(key, state.seq() + 1, id, fingerprint, answer, now, fact, change);
        state.append(row);
        rows.add(row);
        all.add(row);
        return row;
    }

    /**
     * Appends rows for settled transactions. An expired hold gets a separate row, so that it can be found by the hold's
     * id; other transactions share settlement rows.
     */
    private void addSettlements(LedgerChanges settled) {
        Map<UUID, Hold> ended = new LinkedHashMap<>();
        for (Hold hold : settled.holds()) {
            Hold.End end = hold.ended();
            if (end != null) {
                ended.put(end.transaction(), hold);
            }
        }
        List<Transaction> together = new ArrayList<>();
        for (Transaction transaction : settled.transactions()) {
            Hold hold = ended.get(transaction.id());
            if (hold != null || together.size() == TOGETHER) {
                addSettlement(together);
                together = new ArrayList<>();
            }
            if (hold == null) {
                together.add(transaction);
            } else {
                moved(holdEnd(hold.key()), transaction.id(), new LedgerChanges(List.of(transaction), List.of(hold)));
            }
        }
        addSettlement(together);
    }

    private void addSettlement(List<Transaction> transactions) {
        if (!transactions.isEmpty()) {
            RowKey key =
                    new RowKey(id(), RowKey.Kind.SETTLEMENT, new SubjectId("", ""), String.valueOf(state.seq() + 1));
            moved(key, transactions.get(0).id(), new LedgerChanges(transactions, List.of()));
        }
    }

    private void moved(RowKey key, UUID id, LedgerChanges points) {
        append(key, id, "", "", new Fact.Moved(), new Change(points, Change.NO_RECORDS));
    }

    public static RowKey holdEnd(Hold.Key hold) {
        return RowKey.of(hold.member(), RowKey.Kind.HOLD_END, new SubjectId(hold.application(), hold.id()));
    }

    /**
     * Appends a row for a hold, redemption or release of points that an application requested. The row has no
     * fingerprint and no answer.
     */
    public void appendMoved(RowKey key, UUID id) {
        append(key, id, "", "", new Fact.Moved(), Change.NO_RECORDS);
    }

    private List<PendingGrant> dueOn(CurrencyKey currency, LocalDate day, CurrencyWallet.Waiting waiting) {
        Map<SubjectId, List<JournalRow>> bySubject = new LinkedHashMap<>();
        for (JournalRow row : unit.actions(id(), waiting.firstRow(), waiting.lastRow())) {
            bySubject
                    .computeIfAbsent(row.key().subject(), first -> new ArrayList<>())
                    .add(row);
        }
        List<PendingGrant> due = new ArrayList<>();
        for (List<JournalRow> about : bySubject.values()) {
            for (PendingGrant grant : pending(ActionHistory.of(about).orElseThrow())) {
                if (grant.points() > 0 && grant.currency().equals(currency) && day.equals(grant.releasesOn())) {
                    due.add(grant);
                }
            }
        }
        return due;
    }

    private Iterable<PendingGrant> pending(ActionHistory action) {
        return action.pending(state.wallet(), currencies).values();
    }

    /**
     * The history of an action, including rows appended in this unit of work; empty if the action was never answered.
     */
    public Optional<ActionHistory> action(SubjectId subject) {
        return ActionHistory.of(rowsOf(subject));
    }

    /** The stored rows about a subject, followed by those appended in this unit of work. */
    public List<JournalRow> rowsOf(SubjectId subject) {
        List<JournalRow> before = unit.rows(id(), subject);
        List<JournalRow> all = before;
        for (JournalRow row : rows) {
            if (row.key().subject().equals(subject)) {
                all = all == before ? new ArrayList<>(before) : all;
                all.add(row);
            }
        }
        return all;
    }

    /**
     * Releases the pending grants of {@code confirmed} that the type of the confirming action releases. Appends a row
     * if there are any.
     */
    void confirm(SubjectId confirmed, Submission by) {
        Optional<ActionHistory> action = action(confirmed);
        if (action.isEmpty()) {
            return;
        }
        List<PendingGrant> released = action.get().confirmedBy(by.action().type(), state.wallet(), currencies);
        if (!released.isEmpty()) {
            wallets.release(released, ids);
            LedgerChanges points = wallets.drain();
            RowKey key = new RowKey(
                    id(), RowKey.Kind.RELEASE, confirmed, by.action().actionId().value());
            moved(key, points.transactions().get(0).id(), points);
        }
    }

    /** True if rows were appended, so that there is something to write. */
    public boolean isChanged() {
        return !rows.isEmpty();
    }

    /** The member's rows that were appended in this unit of work. */
    public List<JournalRow> rows() {
        return rows;
    }

    BatchWrite.NewState newState() {
        return new BatchWrite.NewState(state, state.wallet().dueAt(currencies).orElse(null));
    }

    /**
     * Everything to write if this member is the only one of the unit of work.
     *
     * @param returned amounts to give back to shared counters
     */
    public BatchWrite write(Map<SharedCounter, Long> returned) {
        return new BatchWrite(rows, List.of(newState()), List.of(), returned);
    }
}
