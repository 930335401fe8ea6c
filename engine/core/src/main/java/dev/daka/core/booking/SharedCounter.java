package dev.daka.core.booking;

import dev.daka.core.campaign.CampaignKey;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The key of a counter that many members use up together, in one period.
 *
 * @param kind   what is counted
 * @param owner  key of the campaign that owns the counter; empty if all campaigns share it
 * @param name   name of the budget
 * @param period first day of the period
 */
public record SharedCounter(Kind kind, String owner, String name, LocalDate period)
        implements Comparable<SharedCounter> {
    private static final Comparator<SharedCounter> ORDER = Comparator.comparing(SharedCounter::kind)
            .thenComparing(SharedCounter::owner)
            .thenComparing(SharedCounter::name)
            .thenComparing(SharedCounter::period);

    /** What a shared counter counts. */
    public enum Kind {
        /** The points or the number of times that a budget allows. */
        BUDGET
    }

    /**
     * The counter of a budget in one period.
     *
     * @param campaign campaign that owns the budget; null if all campaigns share it
     * @param limit    name of the budget
     * @param period   first day of the period
     */
    public static SharedCounter budget(@Nullable CampaignKey campaign, String limit, LocalDate period) {
        return new SharedCounter(Kind.BUDGET, campaign == null ? "" : campaign.value(), limit, period);
    }

    @Override
    public int compareTo(SharedCounter other) {
        return ORDER.compare(this, other);
    }

    /**
     * Written by hand because the generated method of a record goes through method handles, and each decision looks up
     * many keys.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedCounter key
                && name.equals(key.name)
                && owner.equals(key.owner)
                && period.equals(key.period)
                && kind == key.kind;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + owner.hashCode()) + period.hashCode();
    }
}
