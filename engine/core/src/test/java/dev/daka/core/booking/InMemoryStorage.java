package dev.daka.core.booking;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.journal.HoldHistory;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.journal.format.RowFormat;
import dev.daka.core.journal.format.StateFormat;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsQuery;
import dev.daka.core.ledger.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A storage in memory. Each unit of work locks its members; records change under one lock. Rows and states are kept in
 * the formats in which the database stores them.
 */
public final class InMemoryStorage implements Storage {
    private static final long MOST_SECONDS = 2;
    private static final Comparator<Hold> NEWEST_FIRST = Comparator.comparing(Hold::heldAt)
            .thenComparing(hold -> hold.key().id())
            .reversed();

    private final Map<MemberId, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Map<MemberId, Kept> members = new LinkedHashMap<>();
    private final List<JournalRow> all = new ArrayList<>();
    private final InMemoryCounters counters = new InMemoryCounters();

    /** The rows and the state of a member. */
    private static final class Kept {
        private final List<KeptRow> rows = new ArrayList<>();
        private final Set<RowKey> keys = new HashSet<>();
        private byte[] state = StateFormat.write(new MemberState(new MemberId("nobody")));
        private @Nullable Instant dueAt;
    }

    private record KeptRow(JournalRow row, RowFormat.EncodedRow parts) {
        static KeptRow of(JournalRow row) {
            return new KeptRow(row, RowFormat.write(row));
        }

        JournalRow read() {
            return RowFormat.read(row.key(), row.seq(), row.id(), row.fingerprint(), row.answer(), row.at(), parts);
        }
    }

    /** All rows, in the order in which they were written. */
    public synchronized List<JournalRow> journal() {
        return List.copyOf(all);
    }

    /** All transactions, in the order in which they were written. */
    public synchronized List<Transaction> transactions() {
        return all.stream()
                .flatMap(row -> row.change().points().transactions().stream())
                .toList();
    }

    /** A member's rows, as read from their stored format. */
    public synchronized List<JournalRow> journal(MemberId member) {
        return kept(member).rows.stream().map(KeptRow::read).toList();
    }

    public synchronized Set<MemberId> members() {
        return Set.copyOf(members.keySet());
    }

    /** The stored bytes of a member's state. */
    public synchronized byte[] state(MemberId member) {
        return kept(member).state.clone();
    }

    private Kept kept(MemberId member) {
        return members.computeIfAbsent(member, first -> new Kept());
    }

    @Override
    public Unit open(LoadRequest wanted) {
        Map<MemberId, ReentrantLock> held = new LinkedHashMap<>();
        for (MemberId member : wanted.members().keySet()) {
            ReentrantLock lock = locks.computeIfAbsent(member, first -> new ReentrantLock());
            if (wanted.skipsBusy() ? !lock.isHeldByCurrentThread() && lock.tryLock() : isLocked(lock)) {
                held.put(member, lock);
            } else if (!wanted.skipsBusy()) {
                held.values().forEach(ReentrantLock::unlock);
                throw new MemberBusy(new IllegalStateException(member.value()));
            }
        }
        return new LockedUnit(held);
    }

    private static boolean isLocked(ReentrantLock lock) {
        try {
            return lock.tryLock(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private final class LockedUnit implements Unit {
        private final Map<MemberId, ReentrantLock> held;

        LockedUnit(Map<MemberId, ReentrantLock> held) {
            this.held = held;
        }

        @Override
        public Optional<MemberSnapshot> member(MemberId member) {
            return held.containsKey(member) ? Optional.of(peek(member)) : Optional.empty();
        }

        @Override
        public List<JournalRow> rows(MemberId member, SubjectId subject) {
            return InMemoryStorage.this.rows(member, subject);
        }

        @Override
        public List<JournalRow> actions(MemberId member, long first, long last) {
            return actionsOf(member, first, last);
        }

        @Override
        public Lease lease(LeaseRequest request) {
            return InMemoryStorage.this.lease(request);
        }

        @Override
        public void write(BatchWrite write) {
            written(write);
        }

        @Override
        public void close() {
            held.values().forEach(ReentrantLock::unlock);
        }
    }

    @Override
    public synchronized MemberSnapshot peek(MemberId member) {
        Kept kept = kept(member);
        return new MemberSnapshot(Member.unknown(member), StateFormat.read(member, kept.rows.size(), kept.state));
    }

    @Override
    public synchronized List<JournalRow> rows(MemberId member, SubjectId subject) {
        return kept(member).rows.stream()
                .filter(one -> one.row.key().subject().equals(subject))
                .map(KeptRow::read)
                .toList();
    }

    private synchronized List<JournalRow> actionsOf(MemberId member, long first, long last) {
        Set<SubjectId> actions = new HashSet<>();
        for (KeptRow one : kept(member).rows) {
            if (one.row.key().kind() == RowKey.Kind.ACTION && one.row.seq() >= first && one.row.seq() <= last) {
                actions.add(one.row.key().subject());
            }
        }
        return kept(member).rows.stream()
                .filter(one -> actions.contains(one.row.key().subject()))
                .map(KeptRow::read)
                .toList();
    }

    private synchronized void written(BatchWrite write) {
        Map<MemberId, Long> next = new HashMap<>();
        for (JournalRow row : write.rows()) {
            MemberId member = row.key().member();
            long seq = next.merge(member, 1L, Long::sum) + kept(member).rows.size();
            boolean timed = row.key().kind() == RowKey.Kind.SETTLEMENT;
            if (row.seq() != seq || (!timed && kept(member).keys.contains(row.key()))) {
                throw new IllegalStateException("Written before: " + row.key() + " " + row.seq());
            }
        }
        counters.spend(write.leases());
        counters.giveBack(write.returned());
        for (JournalRow row : write.rows()) {
            Kept kept = kept(row.key().member());
            kept.rows.add(KeptRow.of(row));
            kept.keys.add(row.key());
            all.add(row);
        }
        for (BatchWrite.NewState one : write.states()) {
            Kept kept = kept(one.state().member());
            kept.state = StateFormat.write(one.state());
            kept.dueAt = one.dueAt();
        }
    }

    @Override
    public synchronized List<MemberId> due(Instant now, int most) {
        return members.entrySet().stream()
                .filter(one -> isDue(one.getValue(), now))
                .map(Map.Entry::getKey)
                .limit(most)
                .toList();
    }

    private static boolean isDue(Kept kept, Instant now) {
        return kept.dueAt != null && !Objects.requireNonNull(kept.dueAt).isAfter(now);
    }

    @Override
    public synchronized List<Hold> holds(HoldsQuery wanted) {
        Map<SubjectId, List<JournalRow>> rows = new LinkedHashMap<>();
        for (KeptRow one : kept(wanted.member()).rows) {
            if (one.row.key().subject().application().equals(wanted.application())) {
                rows.computeIfAbsent(one.row.key().subject(), first -> new ArrayList<>())
                        .add(one.read());
            }
        }
        HoldsQuery.Position after = wanted.after();
        return rows.values().stream()
                .map((Collection<JournalRow> about) -> HoldHistory.of(about))
                .flatMap(Optional::stream)
                .filter(hold -> wanted.state() == null || wanted.state() == state(hold, wanted.now()))
                .filter(hold -> after == null || isAfter(hold, after))
                .sorted(NEWEST_FIRST)
                .limit(wanted.most())
                .toList();
    }

    private static Hold.State state(Hold hold, Instant now) {
        return hold.isDue(now) ? Hold.State.EXPIRED : hold.state();
    }

    private static boolean isAfter(Hold hold, HoldsQuery.Position place) {
        int byTime = hold.heldAt().compareTo(place.heldAt());
        return byTime < 0 || (byTime == 0 && hold.key().id().compareTo(place.id()) < 0);
    }

    @Override
    public synchronized Lease lease(LeaseRequest request) {
        return counters.lease(request);
    }

    @Override
    public synchronized void release(String holder) {
        counters.release(holder);
    }

    @Override
    public synchronized long used(SharedCounter counter) {
        return counters.used(counter);
    }
}
