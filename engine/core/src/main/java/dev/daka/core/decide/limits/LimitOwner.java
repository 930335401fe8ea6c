package dev.daka.core.decide.limits;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.SharedBudget;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The campaign that a limit belongs to, or the programme, and the days on which the limit applies.
 *
 * @param campaign key of the campaign; null for the programme
 * @param zone     time zone that determines days
 * @param startsOn first day
 * @param endsOn   last day; null for the programme, which never ends
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

    /** Start of this day; null if it is after the last day. */
    @Nullable Instant startOf(LocalDate day) {
        return endsOn != null && day.isAfter(endsOn)
                ? null
                : day.atStartOfDay(zone).toInstant();
    }

    /** The moment itself; null if it is after the last day. */
    @Nullable Instant whileRunning(Instant moment) {
        return endsOn != null && dateOf(moment).isAfter(endsOn) ? null : moment;
    }

    /**
     * End of the period before {@code next}, or of the last day if that is earlier. Null if the period never ends.
     *
     * @param next first day of the next period; null if there is none
     */
    @Nullable Instant endOf(@Nullable LocalDate next) {
        LocalDate last = lastDayBefore(next);
        return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * Last day of the period before {@code next}, or {@code endsOn} if that is earlier. Null if the period never ends.
     *
     * @param next first day of the next period; null if there is none
     */
    @Nullable LocalDate lastDayBefore(@Nullable LocalDate next) {
        return endsOn != null && (next == null || next.isAfter(endsOn))
                ? endsOn
                : next == null ? null : next.minusDays(1);
    }
}
