package dev.daka.core.booking;

import dev.daka.core.Inquiry;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.Writing.CapDay;
import dev.daka.core.booking.Writing.CapUse;
import dev.daka.core.booking.Writing.MetricDay;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.decision.BudgetNeed;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Records;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.Wallets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The actions of one unit of work, decided one after the other; each finds what those before it left. */
final class Batch {
    private final Storage.Unit unit;
    private final Leases leases;
    private final Currencies currencies;
    private final Answering answering;
    private final Supplier<UUID> ids;
    private final Instant now;

    private final Map<MemberId, MemberState> members = new HashMap<>();
    private final Map<DecisionKey, StoredAnswer> answered = new HashMap<>();
    private final List<Booking> bookings = new ArrayList<>();
    private final Map<MetricDay, DayFigure> metrics = new HashMap<>();
    private final Map<CapDay, CapUse> caps = new HashMap<>();

    Batch(
            Storage.Unit unit,
            Leases leases,
            Currencies currencies,
            Answering answering,
            Supplier<UUID> ids,
            Instant now) {
        this.unit = unit;
        this.leases = leases;
        this.currencies = currencies;
        this.answering = answering;
        this.ids = ids;
        this.now = now;
    }

    /** The answer of before, or a new one that is booked with the batch. */
    Result answer(Submission submission, Inquiry inquiry) {
        DecisionKey key = submission.key();
        Optional<StoredAnswer> before = Optional.ofNullable(answered.get(key)).or(() -> unit.answer(key));
        if (before.isPresent()) {
            return new Result.AnsweredBefore(before.get());
        }
        MemberState member =
                members.computeIfAbsent(key.member(), id -> new MemberState(unit.member(id), currencies, ids, now));
        Records records = new RecordsAndLeases(member, inquiry.needs().budgets());
        Decision decision = decide(inquiry, member, records);
        Standing.Basis basis =
                decision.action().amount() == null ? null : new Standing.Basis(member.member(), inquiry.seen(records));
        UUID id = ids.get();
        Wallets wallets = member.wallets();
        wallets.confirm(key.application(), decision.action(), ids);
        List<Grant> grants = wallets.grant(id, key.application(), decision);
        StoredAnswer answer =
                new StoredAnswer(submission.fingerprint(), answering.of(id, decision, wallets.balances(), now));
        add(
                new Booking(key, id, answer, decision, Standing.of(decision, grants, basis), now),
                member,
                inquiry.needs().budgets());
        return new Result.Booked(answer, decision);
    }

    /** As often as a budget has more to give than was known: each time some of them are asked for what was missing. */
    private Decision decide(Inquiry inquiry, MemberState member, Records records) {
        List<BudgetNeed> budgets = inquiry.needs().budgets();
        Decision decision = inquiry.decide(member.member(), records);
        for (int i = 0; i < budgets.size() && leases.extendFor(decision, budgets, now); i++) {
            decision = inquiry.decide(member.member(), records);
        }
        return decision;
    }

    private final class RecordsAndLeases implements Records {
        private final MemberState member;
        private final Map<CounterKey, BudgetNeed> budgets = new HashMap<>();

        RecordsAndLeases(MemberState member, List<BudgetNeed> needs) {
            this.member = member;
            needs.forEach(need -> budgets.put(need.counter(), need));
        }

        @Override
        public NavigableMap<LocalDate, DayFigure> days(MetricKey metric) {
            return member.days(metric);
        }

        @Override
        public CounterUse used(CounterKey counter) {
            BudgetNeed budget = budgets.get(counter);
            return budget == null ? member.used(counter) : leases.useOf(budget);
        }
    }

    private void add(Booking booking, MemberState member, List<BudgetNeed> budgets) {
        Decision decision = booking.decision();
        Changes changes = decision.changes();
        MemberId id = booking.key().member();
        bookings.add(booking);
        answered.put(booking.key(), booking.answer());
        changes.metrics()
                .forEach(change -> metrics.merge(
                        new MetricDay(id, change.metric(), change.day()), change.figure(), DayFigure::plus));
        for (Changes.CounterChange change : changes.counters()) {
            if (change.counter().member() == null) {
                BudgetNeed need = budgets.stream()
                        .filter(budget -> budget.counter().equals(change.counter()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Was not asked for: " + change.counter()));
                leases.use(need, change.used());
            } else {
                caps.merge(
                        new CapDay(change.counter(), change.day()),
                        new CapUse(change.used(), change.amount(), change.at()),
                        CapUse::plus);
            }
        }
        member.apply(changes);
    }

    boolean isEmpty() {
        return bookings.isEmpty();
    }

    Writing writing() {
        LedgerChanges ledger = LedgerChanges.of(members.values().stream()
                .map(member -> member.wallets().changes())
                .toList());
        return new Writing(bookings, ledger, metrics, caps, leases.uses());
    }
}
