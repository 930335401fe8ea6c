package dev.daka.service.postgres;

import dev.daka.core.booking.Lease;
import dev.daka.core.booking.LeaseRequest;
import dev.daka.core.booking.LeaseUse;
import dev.daka.core.booking.SharedCounter;
import dev.daka.core.vocabulary.CamelCase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Statements on shared counters and their leases. */
final class SharedCounters {
    private static final String LEASE =
            "SELECT lease_granted, lease_spent, left_over FROM lease_counter(?, ?, ?, ?::date, ?, ?, ?)";

    private static final String USED = """
            SELECT coalesce(sum(lease.spent), 0) - coalesce(max(counter.returned), 0)
            FROM shared_counter AS counter JOIN counter_lease AS lease USING (kind, owner, name, period)
            WHERE counter.kind = ? AND counter.owner = ? AND counter.name = ? AND counter.period = ?::date""";

    private static final String SPEND = """
            UPDATE counter_lease AS lease SET spent = lease.spent + used.spent
            FROM unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::text[], ?::bigint[])
                AS used (kind, owner, name, period, holder, spent)
            WHERE lease.kind = used.kind AND lease.owner = used.owner AND lease.name = used.name AND lease.period = used.period
                AND lease.holder = used.holder""";

    private static final String GIVE_BACK = """
            UPDATE shared_counter AS counter SET returned = counter.returned + back.amount
            FROM unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[]) AS back (kind, owner, name, period, amount)
            WHERE counter.kind = back.kind AND counter.owner = back.owner AND counter.name = back.name
                AND counter.period = back.period""";

    private SharedCounters() {}

    static RoundTrip lease(LeaseRequest request, Consumer<Lease> lease) {
        SharedCounter counter = request.counter();
        return new RoundTrip()
                .then(
                        LEASE,
                        row -> lease.accept(new Lease(row.getLong(1), row.getLong(2), row.getLong(3))),
                        CamelCase.of(counter.kind()),
                        counter.owner(),
                        counter.name(),
                        counter.period().toString(),
                        request.amount(),
                        request.holder(),
                        request.room());
    }

    static RoundTrip used(SharedCounter counter, LongConsumer used) {
        return new RoundTrip()
                .then(
                        USED,
                        row -> used.accept(row.getLong(1)),
                        CamelCase.of(counter.kind()),
                        counter.owner(),
                        counter.name(),
                        counter.period().toString());
    }

    /**
     * Adds the spent amounts to the leases. An amount beyond a lease violates the check
     * {@code counter_lease_is_not_overspent} and fails the transaction.
     */
    static void spend(RoundTrip trip, List<LeaseUse> uses) {
        if (uses.isEmpty()) {
            return;
        }
        List<SharedCounter> counters = uses.stream().map(LeaseUse::counter).toList();
        trip.then(
                SPEND,
                kinds(counters),
                Columns.texts(counters, SharedCounter::owner),
                Columns.texts(counters, SharedCounter::name),
                periods(counters),
                Columns.texts(uses, LeaseUse::holder),
                Columns.numbers(uses, LeaseUse::spent));
    }

    static void giveBack(RoundTrip trip, Map<SharedCounter, Long> returned) {
        if (returned.isEmpty()) {
            return;
        }
        trip.then(
                GIVE_BACK,
                kinds(returned.keySet()),
                Columns.texts(returned.keySet(), SharedCounter::owner),
                Columns.texts(returned.keySet(), SharedCounter::name),
                periods(returned.keySet()),
                Columns.numbers(returned.values(), amount -> amount));
    }

    private static String[] kinds(Collection<SharedCounter> counters) {
        return Columns.texts(counters, counter -> CamelCase.of(counter.kind()));
    }

    private static String[] periods(Collection<SharedCounter> counters) {
        return Columns.texts(counters, counter -> counter.period().toString());
    }
}
