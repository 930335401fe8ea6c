package dev.daka.core.booking;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.decision.BudgetNeed;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Needs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A storage without a database. Units exclude each other member by member; records change under one lock. */
public final class InMemoryStorage implements Storage {
    private static final long MOST_SECONDS = 2;

    private final Map<MemberId, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Map<DecisionKey, StoredAnswer> answers = new HashMap<>();
    private final Map<MemberId, Map<MetricKey, NavigableMap<LocalDate, DayFigure>>> metrics = new HashMap<>();
    private final Map<CounterKey, CounterUse> caps = new HashMap<>();
    private final Map<BudgetPeriod, Map<String, Leased>> leases = new HashMap<>();
    private final Map<MemberId, Long> available = new HashMap<>();
    private final List<Booking> bookings = new ArrayList<>();

    private static final class Leased {
        private long granted;
        private long spent;
    }

    /** Everything that was booked, in order. */
    public synchronized List<Booking> bookings() {
        return List.copyOf(bookings);
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
        public void book(Writing writing) {
            write(writing);
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
        return new OnRecord(Member.unknown(member), available.getOrDefault(member, 0L), days, counters);
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
        writing.available().forEach((member, points) -> available.merge(member, points, Math::addExact));
        writing.metrics()
                .forEach((day, figure) -> metrics.computeIfAbsent(day.member(), first -> new HashMap<>())
                        .computeIfAbsent(day.metric(), first -> new TreeMap<>())
                        .merge(day.day(), figure, DayFigure::plus));
        writing.caps()
                .forEach((cap, use) ->
                        caps.merge(cap.counter(), CounterUse.of(cap.day(), use.used(), use.last()), CounterUse::plus));
    }

    @Override
    public synchronized Lease lease(LeaseRequest request) {
        Map<String, Leased> holders = leases.computeIfAbsent(request.budget(), first -> new TreeMap<>());
        Leased own = holders.computeIfAbsent(request.holder(), first -> new Leased());
        long left = request.amount()
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
        return Optional.ofNullable(answers.get(key));
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
            record.counters().put(need.counter(), CounterUse.of(need.day(), spent, null));
        }
        return record;
    }
}
