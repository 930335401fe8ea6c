package dev.daka.core.booking;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decision.BudgetNeed;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Needs;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsWanted;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.LedgerChanges.LotChange;
import dev.daka.core.ledger.LedgerChanges.LotKey;
import dev.daka.core.ledger.PendingGrant;
import dev.daka.core.ledger.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A storage without a database. Units exclude each other member by member; records change under one lock. */
public final class InMemoryStorage implements Storage {
    private static final long MOST_SECONDS = 2;

    private final Map<MemberId, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Map<DecisionKey, StoredAnswer> answers = new HashMap<>();
    private final Map<MemberId, Map<MetricKey, NavigableMap<LocalDate, DayFigure>>> metrics = new HashMap<>();
    private final Map<CounterKey, CounterUse> caps = new HashMap<>();
    private final Map<BudgetPeriod, Map<String, Leased>> leases = new HashMap<>();
    private final Map<BudgetPeriod, Long> returned = new HashMap<>();
    private final Map<LotKey, LotChange> lots = new HashMap<>();
    private final Map<MemberId, Map<PendingGrant.Key, PendingGrant>> pending = new HashMap<>();
    private final List<Transaction> transactions = new ArrayList<>();
    private final Map<DecisionKey, UUID> tombstones = new HashMap<>();
    private final Map<DecisionKey, Map<String, Cancellation>> cancellations = new HashMap<>();
    private final List<Booking> bookings = new ArrayList<>();
    private final InMemoryHolds holds = new InMemoryHolds();

    private static final class Leased {
        private long granted;
        private long spent;
    }

    /** Everything that was booked, in order. */
    public synchronized List<Booking> bookings() {
        return List.copyOf(bookings);
    }

    /** Every transaction, in order. */
    public synchronized List<Transaction> transactions() {
        return List.copyOf(transactions);
    }

    @Override
    public Unit open(Wanted wanted) {
        List<ReentrantLock> held = new ArrayList<>();
        for (MemberId member : wanted.members()) {
            ReentrantLock lock = locks.computeIfAbsent(member, first -> new ReentrantLock());
            if (!isLocked(lock)) {
                held.forEach(ReentrantLock::unlock);
                throw new MemberBusy(new IllegalStateException(member.value()));
            }
            held.add(lock);
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
        private final List<ReentrantLock> held;

        LockedUnit(List<ReentrantLock> held) {
            this.held = held;
        }

        @Override
        public OnRecord member(MemberId member) {
            return onRecord(member);
        }

        @Override
        public Optional<StoredAnswer> answer(DecisionKey key) {
            return InMemoryStorage.this.answer(key);
        }

        @Override
        public Cancelled cancelled(DecisionKey key, String cancellation) {
            return cancelledOf(key, cancellation);
        }

        @Override
        public void book(Writing writing) {
            write(writing);
        }

        @Override
        public void cancel(Cancellation cancellation) {
            write(cancellation);
        }

        @Override
        public void settle(LedgerChanges changes) {
            write(changes);
        }

        @Override
        public Optional<Hold> hold(Hold.Key key) {
            return InMemoryStorage.this.hold(key);
        }

        @Override
        public void close() {
            held.forEach(ReentrantLock::unlock);
        }
    }

    private synchronized OnRecord onRecord(MemberId member) {
        Map<MetricKey, NavigableMap<LocalDate, DayFigure>> days = new HashMap<>();
        metrics.getOrDefault(member, Map.of()).forEach((metric, figures) -> days.put(metric, new TreeMap<>(figures)));
        Map<CounterKey, CounterUse> counters = new HashMap<>();
        caps.forEach((counter, use) -> {
            if (member.equals(counter.member())) {
                counters.put(counter, use);
            }
        });
        Map<CurrencyKey, NavigableMap<LocalDate, Long>> points = new HashMap<>();
        lots.forEach((lot, sums) -> {
            if (lot.member().equals(member) && sums.points() != 0) {
                points.computeIfAbsent(lot.currency(), first -> new TreeMap<>()).put(lot.lastDay(), sums.points());
            }
        });
        List<PendingGrant> waiting = pending.getOrDefault(member, Map.of()).values().stream()
                .filter(grant -> grant.points() > 0)
                .toList();
        return new OnRecord(Member.unknown(member), points, waiting, holds.heldBy(member), days, counters);
    }

    private synchronized void write(Writing writing) {
        IdentityHashMap<Leased, Long> spending = new IdentityHashMap<>();
        for (LeaseUse use : writing.leases()) {
            Leased lease = leases.getOrDefault(use.budget(), Map.of()).get(use.holder());
            if (lease == null || lease.spent + use.spent() > lease.granted) {
                throw new Overtaken(new IllegalStateException(use.toString()));
            }
            spending.put(lease, use.spent());
        }
        writing.bookings().stream()
                .map(Booking::key)
                .filter(answers::containsKey)
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalStateException("Answered before: " + key);
                });
        spending.forEach((lease, spent) -> lease.spent += spent);
        writing.bookings().forEach(booking -> answers.put(booking.key(), booking.answer()));
        bookings.addAll(writing.bookings());
        write(writing.ledger());
        writing.metrics()
                .forEach((day, figure) -> metrics.computeIfAbsent(day.member(), first -> new HashMap<>())
                        .computeIfAbsent(day.metric(), first -> new TreeMap<>())
                        .merge(day.day(), figure, DayFigure::plus));
        writing.caps()
                .forEach((cap, use) ->
                        caps.merge(cap.counter(), CounterUse.of(cap.day(), use.used(), use.last()), CounterUse::plus));
    }

    private synchronized void write(LedgerChanges changes) {
        holds.write(changes.holds());
        changes.lots()
                .forEach((lot, added) -> lots.merge(
                        lot,
                        added,
                        (sums, more) -> new LotChange(sums.points() + more.points(), sums.expired() + more.expired())));
        changes.pending()
                .forEach((member, grants) ->
                        grants.forEach(grant -> pending.computeIfAbsent(member, first -> new LinkedHashMap<>())
                                .put(grant.key(), grant)));
        transactions.addAll(changes.transactions());
    }

    private synchronized void write(Cancellation cancellation) {
        DecisionKey key = cancellation.key();
        Map<String, Cancellation> before = cancellations.computeIfAbsent(key, first -> new LinkedHashMap<>());
        StoredAnswer tombstone = cancellation.tombstone();
        if (before.containsKey(cancellation.id()) || (tombstone != null && answers.containsKey(key))) {
            throw new IllegalStateException("Cancelled before: " + key + " " + cancellation.id());
        }
        before.put(cancellation.id(), cancellation);
        if (tombstone != null) {
            answers.put(key, tombstone);
            tombstones.put(key, cancellation.booking());
        }
        write(cancellation.ledger());
        cancellation.metrics().forEach((day, figure) -> {
            NavigableMap<LocalDate, DayFigure> days = Objects.requireNonNull(
                    metrics.getOrDefault(day.member(), Map.of()).get(day.metric()));
            DayFigure kept = Objects.requireNonNull(days.remove(day.day()));
            if (kept.count() > figure.count()) {
                days.put(
                        day.day(),
                        new DayFigure(kept.count() - figure.count(), kept.sum().subtract(figure.sum())));
            }
        });
        cancellation
                .caps()
                .forEach((cap, back) -> caps.computeIfPresent(cap.counter(), (counter, use) -> {
                    NavigableMap<LocalDate, Long> days = new TreeMap<>(use.byDay());
                    days.compute(cap.day(), (day, used) -> used.equals(back) ? null : (Long) (used - back));
                    return days.isEmpty() ? null : new CounterUse(days, use.last());
                }));
        cancellation.budgets().forEach((budget, back) -> returned.merge(budget, back, Long::sum));
    }

    private synchronized Storage.Cancelled cancelledOf(DecisionKey key, String id) {
        Map<String, Cancellation> before = cancellations.getOrDefault(key, Map.of());
        StoredAnswer answer = before.containsKey(id) ? before.get(id).answer() : null;
        if (tombstones.containsKey(key)) {
            return new Storage.Cancelled(
                    answer,
                    new BookedAction(
                            tombstones.get(key),
                            BookedAction.State.CANCELLED_BEFORE,
                            null,
                            before.size(),
                            List.of(),
                            Map.of()));
        }
        return bookings.stream()
                .filter(booking -> booking.key().equals(key))
                .findFirst()
                .map(booking -> new Storage.Cancelled(answer, booked(booking, before)))
                .orElseGet(() -> new Storage.Cancelled(answer, null));
    }

    private BookedAction booked(Booking booking, Map<String, Cancellation> before) {
        Standing left = left(booking, before.values());
        MemberId member = booking.key().member();
        Map<CurrencyKey, NavigableMap<LocalDate, Long>> expired = new HashMap<>();
        lots.forEach((lot, sums) -> {
            if (lot.member().equals(member) && sums.expired() > 0) {
                expired.computeIfAbsent(lot.currency(), first -> new TreeMap<>())
                        .put(lot.lastDay(), sums.expired());
            }
        });
        return new BookedAction(
                booking.id(),
                left == null ? BookedAction.State.CANCELLED : BookedAction.State.STANDS,
                left,
                before.size(),
                pending.getOrDefault(member, Map.of()).values().stream()
                        .filter(grant -> grant.key().transaction().equals(booking.id()))
                        .toList(),
                expired);
    }

    @Override
    public synchronized List<MemberId> due(Map<CurrencyKey, LocalDate> today, Instant now, int most) {
        Set<MemberId> due = new LinkedHashSet<>();
        holds.due(now).forEach(due::add);
        lots.forEach((lot, sums) -> {
            if (sums.points() > 0
                    && today.containsKey(lot.currency())
                    && lot.lastDay().isBefore(today.get(lot.currency()))) {
                due.add(lot.member());
            }
        });
        pending.forEach((member, grants) -> grants.values().forEach(grant -> {
            LocalDate day = grant.releasesOn();
            if (grant.points() > 0
                    && day != null
                    && today.containsKey(grant.currency())
                    && !day.isAfter(today.get(grant.currency()))) {
                due.add(member);
            }
        }));
        return due.stream().limit(most).toList();
    }

    @Override
    public synchronized Lease lease(LeaseRequest request) {
        Map<String, Leased> holders = leases.computeIfAbsent(request.budget(), first -> new TreeMap<>());
        Leased own = holders.computeIfAbsent(request.holder(), first -> new Leased());
        long left = request.amount()
                + returned.getOrDefault(request.budget(), 0L)
                - holders.values().stream().mapToLong(lease -> lease.granted).sum();
        long room = own.granted - own.spent;
        if (room + left < request.room()) {
            for (Leased lease : holders.values()) {
                if (lease != own) {
                    left += lease.granted - lease.spent;
                    lease.granted = lease.spent;
                }
            }
        }
        long added = Math.max(0, Math.min(left, Math.max(request.room() - room, left / 8)));
        own.granted += added;
        return new Lease(own.granted, own.spent, left - added);
    }

    @Override
    public synchronized void release(String holder) {
        leases.values().forEach(holders -> {
            Leased lease = holders.get(holder);
            if (lease != null) {
                lease.granted = lease.spent;
            }
        });
    }

    @Override
    public synchronized Optional<StoredAnswer> answer(DecisionKey key) {
        return Optional.ofNullable(answers.get(key))
                .map(answer -> new StoredAnswer(answer.fingerprint(), answer.response(), state(key)));
    }

    private ActionState state(DecisionKey key) {
        Boolean whole = tombstones.containsKey(key) ? true : null;
        for (Cancellation cancellation :
                cancellations.getOrDefault(key, Map.of()).values()) {
            whole = cancellation.left() == null;
        }
        return ActionState.after(whole);
    }

    @Override
    public synchronized Optional<AnsweredAction> action(DecisionKey key) {
        List<Cancellation> cancelled =
                List.copyOf(cancellations.getOrDefault(key, Map.of()).values());
        List<StoredAnswer> told = cancelled.stream().map(Cancellation::answer).toList();
        return answer(key)
                .map(answer -> bookings.stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .map(one -> new AnsweredAction(answer, left(one, cancelled), one.at(), told))
                        .orElseGet(() -> new AnsweredAction(
                                answer, null, cancelled.get(0).at(), told)));
    }

    private static @Nullable Standing left(Booking booking, Collection<Cancellation> cancelled) {
        Standing left = booking.standing();
        for (Cancellation cancellation : cancelled) {
            left = cancellation.left();
        }
        return left;
    }

    @Override
    public synchronized Optional<Hold> hold(Hold.Key key) {
        return holds.of(key);
    }

    @Override
    public synchronized List<Hold> holds(HoldsWanted wanted) {
        return holds.find(wanted);
    }

    @Override
    public synchronized OnRecord look(MemberId member, Needs needs) {
        OnRecord record = onRecord(member);
        for (BudgetNeed need : needs.budgets()) {
            BudgetPeriod budget =
                    new BudgetPeriod(need.counter().campaign(), need.counter().limit(), need.day());
            long spent = leases.getOrDefault(budget, Collections.emptyMap()).values().stream()
                    .mapToLong(lease -> lease.spent)
                    .sum();
            record.counters()
                    .put(need.counter(), CounterUse.of(need.day(), spent - returned.getOrDefault(budget, 0L), null));
        }
        return record;
    }
}
