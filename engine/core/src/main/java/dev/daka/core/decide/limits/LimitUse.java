package dev.daka.core.decide.limits;

import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.LimitReached;
import dev.daka.core.decide.records.Changes.CounterChange;
import dev.daka.core.decide.records.Records;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.Quantity;
import java.util.ArrayList;
import java.util.List;

/** Tracks the use of one limit while an action is decided. */
final class LimitUse {
    private final ActiveLimit open;
    private final Records records;
    private long before;
    private boolean isRead;
    private long now;
    private long kept;
    private boolean rowIsCounted;
    private boolean rowIsKept;

    LimitUse(ActiveLimit open, Records records) {
        this.open = open;
        this.records = records;
    }

    boolean covers(RuleRef rule) {
        return open.covers(rule);
    }

    boolean covers(Effect effect) {
        return open.covers(effect);
    }

    /** Starts a row. For a limit that counts times, the row counts at most once. */
    void beginRow() {
        rowIsCounted = false;
        rowIsKept = false;
    }

    /** The part of {@code size} that the limit has room for. */
    Quantity fitting(Quantity size) {
        Limit limit = open.limit();
        long room = Math.max(0, limit.amount() - before() - now);
        if (limit.measure() == Limit.Measure.TIMES) {
            return rowIsCounted || room > 0 ? size : size.none();
        }
        if (!size.isPoints() || size.amount() <= room) {
            return size;
        }
        return limit.onReached() == Limit.OnReached.PARTIAL ? size.limitedTo(room) : size.none();
    }

    /**
     * Counts a granted quantity. For a limit that counts times, a row that grants anything but points counts as kept,
     * even if it also grants points.
     */
    void count(Quantity granted) {
        if (open.limit().measure() == Limit.Measure.POINTS) {
            now += granted.points();
            return;
        }
        if (!rowIsCounted) {
            rowIsCounted = true;
            now++;
        }
        if (!granted.isPoints() && !rowIsKept) {
            rowIsKept = true;
            kept++;
        }
    }

    /**
     * The reason why {@code size} does not fit completely. The effect can be granted as soon as there is room for 1, or
     * for all of {@code size} if the limit withholds points as a whole.
     */
    LimitReached reached(Quantity size) {
        Limit limit = open.limit();
        boolean asWhole = limit.measure() == Limit.Measure.POINTS && limit.onReached() == Limit.OnReached.WITHHOLD;
        return open.reached(records, now, asWhole ? size.amount() : 1);
    }

    /** The use on record. It is read only when the first effect reaches the limit. */
    private long before() {
        if (!isRead) {
            before = open.usedIn(records);
            isRead = true;
        }
        return before;
    }

    /** The changes to the counters of the used limits, in the order of the limits. */
    static List<CounterChange> changes(List<LimitUse> uses) {
        List<CounterChange> changes = new ArrayList<>(uses.size());
        for (LimitUse use : uses) {
            if (use.now > 0) {
                changes.add(use.open.change(use.now, use.kept));
            }
        }
        return changes;
    }
}
