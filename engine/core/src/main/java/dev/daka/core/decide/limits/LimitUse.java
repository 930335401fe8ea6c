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

/** How much of a limit is used, while one action is decided. */
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

    /** The next row counts as a time of its own. */
    void beginRow() {
        rowIsCounted = false;
        rowIsKept = false;
    }

    /** What of {@code size} the limit has room for. */
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

    /** Counts what is granted. A row that grants a reward or a badge is kept, whatever points it grants besides. */
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

    /** Why not all of {@code size} fits. What is granted in part is so from the first point on. */
    LimitReached reached(Quantity size) {
        Limit limit = open.limit();
        boolean asWhole = limit.measure() == Limit.Measure.POINTS && limit.onReached() == Limit.OnReached.WITHHOLD;
        return open.reached(records, now, asWhole ? size.amount() : 1);
    }

    /** The use on record, which is looked up only for a limit that an effect meets. */
    private long before() {
        if (!isRead) {
            before = open.usedIn(records);
            isRead = true;
        }
        return before;
    }

    /** What the action adds to the counters of those limits that it uses, in their order. */
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
