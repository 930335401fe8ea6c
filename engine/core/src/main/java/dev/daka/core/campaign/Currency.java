package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What members are paid in.
 *
 * @param label       what people call it
 * @param zone        whose days are meant where it expires or is released
 * @param expiry      null where it never expires
 * @param onShortfall what becomes of a cancellation that takes back what was spent already
 */
public record Currency(
        CurrencyKey key, Label label, ZoneId zone, @Nullable Expiry expiry, OnShortfall onShortfall) {
    /** The last day of what never expires. */
    public static final LocalDate NEVER = LocalDate.MAX;

    /** What becomes of a cancellation that takes back more than the member can spend. */
    public enum OnShortfall {
        /** It is refused. */
        REFUSE,
        /** The member owes the rest: what comes next pays it. */
        NEGATIVE,
        /** What there is is taken, the rest is written off. */
        WRITE_OFF
    }

    /** As cells write it: {@code 金币 coins}. */
    public Name name() {
        return new Name(key.value(), label);
    }

    /** The local date of that moment in this currency's zone. */
    public LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The moment at which a day begins in this currency's zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The last day on which can be spent what can first be spent on {@code day}. */
    public LocalDate lastDayFor(LocalDate day) {
        return expiry == null ? NEVER : expiry.lastDayFor(day);
    }
}
