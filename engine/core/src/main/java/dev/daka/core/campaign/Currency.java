package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A currency in which members are paid.
 *
 * @param key         key of the currency
 * @param label       name for people
 * @param zone        time zone that determines the days on which its points are released and expire
 * @param expiry      when it expires; null if it never expires
 * @param onShortfall what happens if a cancellation reverses points that were already spent
 */
public record Currency(
        CurrencyKey key, Label label, ZoneId zone, @Nullable Expiry expiry, OnShortfall onShortfall) {
    /** Last day of points that never expire. */
    public static final LocalDate NEVER = LocalDate.MAX;

    /** What happens if a cancellation reverses more than the member's available points. */
    public enum OnShortfall {
        /** The cancellation is refused. */
        REFUSE,
        /** The member owes the difference. Later points pay it off. */
        NEGATIVE,
        /** The available points are taken and the difference is written off. */
        WRITE_OFF
    }

    /** Key and label, which cells show as {@code 金币 coins}. */
    public Name name() {
        return new Name(key.value(), label);
    }

    /** The local date of a moment in this currency's zone. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The moment at which a day begins in this currency's zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** Last day on which points that become available on {@code day} can be spent. */
    public LocalDate lastDayFor(LocalDate day) {
        return expiry == null ? NEVER : expiry.lastDayFor(day);
    }
}
