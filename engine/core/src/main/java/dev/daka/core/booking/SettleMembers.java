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
 * Books what time made of points: releases what is due, ends holds whose time is over and takes what was not spent in time, of
 * members who do nothing that would book it on the way. What a member has does not depend on it: whoever looks settles first. Any number may work on one
 * storage; each member is settled under the member's lock, so that nothing is booked twice.
 */
public final class SettleMembers {
    private static final int ASKED_FOR = 400;
    /** Settled in one go: a member who acts meanwhile waits for all of them. */
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
     * What was done.
     *
     * @param members  of whom something was booked
     * @param releases transactions
     * @param expiries transactions, one for each member and currency
     * @param holds    that ended since their time was over
     * @param left     members who could not be settled now, and why the last of them could not; empty where all could
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
     * Settles all who are due, as long as it may go on.
     *
     * @throws StorageUnavailable where the storage went away; what was settled by then is
     */
    public Settled settle(BooleanSupplier goesOn) {
        Settled all = Settled.NOTHING;
        while (goesOn.getAsBoolean()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Set<MemberId> due = new LinkedHashSet<>(storage.due(now, ASKED_FOR + all.left.size()));
            due.removeAll(all.left.keySet());
            Settled some = settle(List.copyOf(due), now, goesOn);
            all = all.plus(some);
            if (some.members == 0) {
                // Nobody is due, or somebody else is settling them.
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
            } catch (StorageUnavailable away) {
                throw away;
            } catch (RuntimeException atFault) {
                all = all.plus(oneByOne(group, now));
            }
        }
        return all;
    }

    /** One of them cannot be settled: the others need not wait. */
    private Settled oneByOne(List<MemberId> group, Instant now) {
        Settled all = Settled.NOTHING;
        for (MemberId member : group) {
            try {
                all = all.plus(together(List.of(member), now));
            } catch (StorageUnavailable away) {
                throw away;
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
