package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The contents of the Campaign sheet.
 *
 * @param key      key such as {@code golden-week}
 * @param name     name in Chinese and English
 * @param about    description in one sentence, possibly empty
 * @param zone     time zone that determines days, weeks and holidays
 * @param startsOn first local date
 * @param endsOn   last local date, not before the first
 * @param calendar key of the holiday calendar
 * @param stacking how multipliers combine
 * @param currency currency of its points
 */
public record Campaign(
        CampaignKey key,
        Label name,
        String about,
        ZoneId zone,
        LocalDate startsOn,
        LocalDate endsOn,
        String calendar,
        Stacking stacking,
        CurrencyKey currency) {
    public Campaign {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException(
                    "A campaign ends on or after its first day: " + startsOn + ", " + endsOn);
        }
    }

    /** Creates a campaign that pays in points. */
    public Campaign(
            CampaignKey key,
            Label name,
            String about,
            ZoneId zone,
            LocalDate startsOn,
            LocalDate endsOn,
            String calendar,
            Stacking stacking) {
        this(key, name, about, zone, startsOn, endsOn, calendar, stacking, CurrencyKey.POINTS);
    }

    /** The local date of a moment in this campaign's zone. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** True if the campaign runs at this moment. */
    public boolean runsAt(Instant moment) {
        LocalDate date = dateOf(moment);
        return !date.isBefore(startsOn) && !date.isAfter(endsOn);
    }
}
