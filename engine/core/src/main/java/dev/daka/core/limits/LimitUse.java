package dev.daka.core.limits;

import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decision.Changes.CounterChange;
import dev.daka.core.decision.LimitReached;
import java.util.Optional;

/** How much of a limit is used, while one action is decided. */
final class LimitUse {
    private final OpenLimit open;
    private final long before;
    private long now;
    private boolean rowIsCounted;

    LimitUse(OpenLimit open, long before) {
        this.open = open;
        this.before = before;
    }

    boolean covers(RuleRef rule) {
        return open.covers(rule);
    }

    /** The next row counts as a time of its own. */
    void beginRow() {
        rowIsCounted = false;
    }

    /** What of {@code size} the limit has room for. */
    Size fitting(Size size) {
        Limit limit = open.limit();
        long room = Math.max(0, limit.amount() - before - now);
        if (limit.measure() == Limit.Measure.TIMES) {
            return rowIsCounted || room > 0 ? size : size.none();
        }
        if (!size.isPoints() || size.amount() <= room) {
            return size;
        }
        return limit.onReached() == Limit.OnReached.PARTIAL ? size.limitedTo(room) : size.none();
    }

    /** Counts what is granted. */
    void count(Size granted) {
        if (open.limit().measure() == Limit.Measure.POINTS) {
            now += granted.isPoints() ? granted.amount() : 0;
        } else if (!rowIsCounted) {
            rowIsCounted = true;
            now++;
        }
    }

    LimitReached reached() {
        return new LimitReached(open.limit(), before + now, open.freesAt());
    }

    /** What the action adds to the counter, if anything. */
    Optional<CounterChange> change() {
        return now == 0 ? Optional.empty() : Optional.of(open.change(now));
    }
}
