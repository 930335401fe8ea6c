package dev.daka.core.booking;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shared counters in memory. */
final class InMemoryCounters {
    private final Map<SharedCounter, Map<String, Leased>> leases = new HashMap<>();
    private final Map<SharedCounter, Long> returned = new HashMap<>();

    private static final class Leased {
        private long granted;
        private long spent;
    }

    /** Spends all amounts or none. */
    void spend(List<LeaseUse> uses) {
        IdentityHashMap<Leased, Long> spending = new IdentityHashMap<>();
        for (LeaseUse use : uses) {
            Leased lease = leases.getOrDefault(use.counter(), Map.of()).get(use.holder());
            if (lease == null || lease.spent + use.spent() > lease.granted) {
                throw new ConcurrentUpdate(new IllegalStateException(use.toString()));
            }
            spending.put(lease, use.spent());
        }
        spending.forEach((lease, spent) -> lease.spent += spent);
    }

    void giveBack(Map<SharedCounter, Long> back) {
        back.forEach((counter, points) -> returned.merge(counter, points, Long::sum));
    }

    Lease lease(LeaseRequest request) {
        Map<String, Leased> holders = leases.computeIfAbsent(request.counter(), first -> new TreeMap<>());
        Leased own = holders.computeIfAbsent(request.holder(), first -> new Leased());
        long left = request.amount()
                + returned.getOrDefault(request.counter(), 0L)
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

    void release(String holder) {
        leases.values().forEach(holders -> {
            Leased lease = holders.get(holder);
            if (lease != null) {
                lease.granted = lease.spent;
            }
        });
    }

    long used(SharedCounter counter) {
        long spent = leases.getOrDefault(counter, Collections.emptyMap()).values().stream()
                .mapToLong(lease -> lease.spent)
                .sum();
        return spent - returned.getOrDefault(counter, 0L);
    }
}
