package dev.daka.core.booking;

import dev.daka.core.campaign.CampaignKey;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that many members use up together, in one of its periods.
 *
 * @param kind   what it counts
 * @param owner  key of the campaign whose it is; empty where all campaigns share it
 * @param name   of it
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
        /** Points or times of a budget. */
        BUDGET
    }

    /**
     * A budget in one of its periods.
     *
     * @param campaign null for a budget that all campaigns share
     */
    public static SharedCounter budget(@Nullable CampaignKey campaign, String limit, LocalDate period) {
        return new SharedCounter(Kind.BUDGET, campaign == null ? "" : campaign.value(), limit, period);
    }

    @Override
    public int compareTo(SharedCounter other) {
        return ORDER.compare(this, other);
    }

    /** Not the record's own, which goes through method handles: a decision asks for many keys. */
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
