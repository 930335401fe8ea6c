package dev.daka.core.booking;

import dev.daka.core.action.MemberId;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsWanted;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The holds of a storage without a database. */
final class InMemoryHolds {
    private static final Comparator<Hold> NEWEST_FIRST = Comparator.comparing(Hold::heldAt)
            .thenComparing(hold -> hold.key().id())
            .reversed();

    private final Map<Hold.Key, Hold> holds = new HashMap<>();

    void write(List<Hold> changed) {
        for (Hold hold : changed) {
            Hold before = holds.get(hold.key());
            if ((before == null) != (hold.state() == Hold.State.HELD) || (before != null && before.ended() != null)) {
                throw new IllegalStateException("Held or ended before: " + hold.key());
            }
        }
        changed.forEach(hold -> holds.put(hold.key(), hold));
    }

    Optional<Hold> of(Hold.Key key) {
        return Optional.ofNullable(holds.get(key));
    }

    List<Hold> heldBy(MemberId member) {
        return holds.values().stream()
                .filter(hold -> hold.key().member().equals(member) && hold.state() == Hold.State.HELD)
                .toList();
    }

    Stream<MemberId> due(Instant now) {
        return holds.values().stream()
                .filter(hold -> hold.isDue(now))
                .map(hold -> hold.key().member());
    }

    List<Hold> find(HoldsWanted wanted) {
        HoldsWanted.Position after = wanted.after();
        return holds.values().stream()
                .filter(hold -> hold.key().member().equals(wanted.member())
                        && hold.key().application().equals(wanted.application()))
                .filter(hold -> wanted.state() == null || wanted.state() == state(hold, wanted.now()))
                .filter(hold -> after == null || isAfter(hold, after))
                .sorted(NEWEST_FIRST)
                .limit(wanted.most())
                .toList();
    }

    private static Hold.State state(Hold hold, Instant now) {
        return hold.isDue(now) ? Hold.State.EXPIRED : hold.state();
    }

    private static boolean isAfter(Hold hold, HoldsWanted.Position place) {
        int byTime = hold.heldAt().compareTo(place.heldAt());
        return byTime < 0 || (byTime == 0 && hold.key().id().compareTo(place.id()) < 0);
    }
}
