package dev.daka.core.decide.limits;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.SharedBudget;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Whose limit it is and when it holds.
 *
 * @param campaign null for the programme
 * @param zone     whose days are meant
 * @param startsOn first day
 * @param endsOn   last day; null for the programme, which has none
 */
record LimitOwner(
        @Nullable CampaignKey campaign,
        ZoneId zone,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {
    static LimitOwner of(Campaign campaign) {
        return new LimitOwner(campaign.key(), campaign.zone(), campaign.startsOn(), campaign.endsOn());
    }

    static LimitOwner of(SharedBudget budget) {
        return new LimitOwner(null, budget.zone(), SharedBudget.EVER, null);
    }

    LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** When that day starts; null where nothing is granted on it any more. */
    @Nullable Instant startOf(LocalDate day) {
        return endsOn != null && day.isAfter(endsOn)
                ? null
                : day.atStartOfDay(zone).toInstant();
    }

    /** That moment; null where nothing is granted then any more. */
    @Nullable Instant whileRunning(Instant moment) {
        return endsOn != null && dateOf(moment).isAfter(endsOn) ? null : moment;
    }

    /** When a period is over that the next one follows on that day; null for never. */
    @Nullable Instant endOf(@Nullable LocalDate next) {
        LocalDate last = lastDayBefore(next);
        return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The last day on which something is granted in a period that the next one follows on that day; null for none. */
    @Nullable LocalDate lastDayBefore(@Nullable LocalDate next) {
        return endsOn != null && (next == null || next.isAfter(endsOn))
                ? endsOn
                : next == null ? null : next.minusDays(1);
    }
}
