package dev.daka.core.booking;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.ledger.Transaction;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Books releases, expiries and ended holds that are due, for members whose own actions have not booked them yet.
 * Balances do not depend on this job, because every read settles first. Several jobs may run on one storage: each
 * member is settled under its lock, so nothing is booked twice.
 */
public final class SettleMembers {
    private static final int ASKED_FOR = 400;
    /** Members settled in one unit of work. All of them stay locked until it ends. */
    private static final int GROUP = 20;

    private final Storage storage;
    private final Currencies currencies;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    public SettleMembers(Storage storage, Currencies currencies, Supplier<UUID> ids, InstantSource clock) {
        this.storage = storage;
        this.currencies = currencies;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Counts of what was settled.
     *
     * @param members  number of members for whom rows were written
     * @param releases number of transactions that released points
     * @param expiries number of transactions that expired points, one for each member and currency
     * @param holds    number of holds that expired
     * @param left     members that could not be settled, each with the failure; empty if all could
     */
    public record Settled(int members, int releases, int expiries, int holds, Map<MemberId, RuntimeException> left) {
        static final Settled NOTHING = new Settled(0, 0, 0, 0, Map.of());

        private Settled plus(Settled other) {
            Map<MemberId, RuntimeException> all = new HashMap<>(left);
            all.putAll(other.left);
            return new Settled(
                    members + other.members,
                    releases + other.releases,
                    expiries + other.expiries,
                    holds + other.holds,
                    all);
        }
    }

    /**
     * Settles members that are due, in rounds of up to 400. A member that cannot be settled is asked for
     * once. Ends when no further member is due, or when {@code goesOn} returns false.
     *
     * @throws StorageUnavailable if the storage does not answer; groups that were written before stay settled
     */
    public Settled settle(BooleanSupplier goesOn) {
        Settled all = Settled.NOTHING;
        while (goesOn.getAsBoolean()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Set<MemberId> due = new LinkedHashSet<>(storage.due(now, ASKED_FOR + all.left.size()));
            due.removeAll(all.left.keySet());
            Settled some = settle(List.copyOf(due), now, goesOn);
            all = all.plus(some);
            if (some.members == 0 && some.left.isEmpty()) {
                // No further member is due, or another job settled them first.
                return all;
            }
        }
        return all;
    }

    private Settled settle(List<MemberId> due, Instant now, BooleanSupplier goesOn) {
        Settled all = Settled.NOTHING;
        for (int from = 0; from < due.size() && goesOn.getAsBoolean(); from += GROUP) {
            List<MemberId> group = due.subList(from, Math.min(due.size(), from + GROUP));
            try {
                all = all.plus(together(group, now));
            } catch (StorageUnavailable unavailable) {
                throw unavailable;
            } catch (RuntimeException atFault) {
                all = all.plus(oneByOne(group, now));
            }
        }
        return all;
    }

    /** Settles each member of the group alone, so that only those that cannot be settled are left. */
    private Settled oneByOne(List<MemberId> group, Instant now) {
        Settled all = Settled.NOTHING;
        for (MemberId member : group) {
            try {
                all = all.plus(together(List.of(member), now));
            } catch (StorageUnavailable unavailable) {
                throw unavailable;
            } catch (RuntimeException why) {
                all = all.plus(new Settled(0, 0, 0, 0, Map.of(member, why)));
            }
        }
        return all;
    }

    private Settled together(List<MemberId> group, Instant now) {
        try (Storage.Unit unit = storage.open(LoadRequest.of(group))) {
            List<JournalRow> rows = new ArrayList<>();
            List<BatchWrite.NewState> states = new ArrayList<>();
            for (MemberId id : group) {
                OpenMember member = new OpenMember(unit, unit.member(id).orElseThrow(), currencies, ids, now);
                if (member.isChanged()) {
                    rows.addAll(member.rows());
                    states.add(member.newState());
                }
            }
            if (rows.isEmpty()) {
                return Settled.NOTHING;
            }
            unit.write(new BatchWrite(rows, states, List.of(), Map.of()));
            return new Settled(
                    states.size(),
                    count(rows, Transaction.Kind.RELEASE),
                    count(rows, Transaction.Kind.EXPIRY),
                    count(rows, Transaction.Kind.HOLD_RELEASE),
                    Map.of());
        }
    }

    private static int count(List<JournalRow> rows, Transaction.Kind kind) {
        return (int) rows.stream()
                .flatMap(row -> row.change().points().transactions().stream())
                .filter(transaction -> transaction.kind() == kind)
                .count();
    }
}
