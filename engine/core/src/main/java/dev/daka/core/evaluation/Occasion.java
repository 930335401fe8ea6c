package dev.daka.core.evaluation;

import dev.daka.core.action.Action;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.vocabulary.calendar.Day;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a rule may look at: the action, the member, the day, the member's metrics. Local dates and times are those
 * of the campaign's zone. The getters are what the vocabulary's snippets name, so that stock Drools reads the same
 * values; null stands for a missing fact, which no condition matches.
 *
 * <p>For example, an action at 2026-10-01T00:30Z is, to a campaign in Asia/Shanghai, one on THU 2026-10-01 at 510
 * minutes of the day, a HOLIDAY called NATIONAL_DAY.
 */
public final class Occasion {
    private static final List<String> WEEKDAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private final Action action;
    private final Member member;
    private final Day day;
    private final LocalDate date;
    private final int time;
    private final Map<String, BigDecimal> metrics;

    private Occasion(Action action, Member member, LocalDateTime at, Day day, Map<String, BigDecimal> metrics) {
        this.action = action;
        this.member = member;
        this.day = day;
        this.date = at.toLocalDate();
        this.time = at.getHour() * 60 + at.getMinute();
        this.metrics = metrics;
    }

    /**
     * Gathers the facts; pure.
     *
     * @param day     what the campaign's calendar says of the action's local date
     * @param metrics the values of the campaign's metrics, this action included, by key; kept as they are
     */
    public static Occasion of(
            Action action, Member member, Campaign campaign, Day day, Map<String, BigDecimal> metrics) {
        return new Occasion(
                action, member, LocalDateTime.ofInstant(action.occurredAt(), campaign.zone()), day, metrics);
    }

    public @Nullable String getActionType() {
        return action.type();
    }

    public @Nullable String getChannel() {
        return action.channel();
    }

    public @Nullable BigDecimal getAmount() {
        return action.amount();
    }

    /** Minutes since local midnight, 0 to 1439. */
    public Integer getTime() {
        return time;
    }

    public LocalDate getDate() {
        return date;
    }

    /** MON to SUN. */
    public String getWeekday() {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
    }

    /** WORKDAY, WEEKEND, HOLIDAY or MAKEUP_WORKDAY. */
    public @Nullable String getDayKind() {
        return day.kind() == null ? null : day.kind().name();
    }

    public @Nullable String getHoliday() {
        return day.holiday();
    }

    public @Nullable String getMemberTier() {
        return member.tier();
    }

    /** 0 on the day of registration; null where that day is unknown or yet to come. */
    public @Nullable Long getDaysSinceRegistration() {
        LocalDate registeredOn = member.registeredOn();
        return registeredOn == null || registeredOn.isAfter(date)
                ? null
                : Long.valueOf(date.toEpochDay() - registeredOn.toEpochDay());
    }

    /** The value of an attribute that is not a number: text as it is, a date as 2026-10-01, a flag as true or false. */
    public @Nullable String text(String attribute) {
        return action.attributes().get(attribute) instanceof AttributeValue.Text text ? text.value() : null;
    }

    /** The value of an attribute that is a number. */
    public @Nullable BigDecimal number(String attribute) {
        return action.attributes().get(attribute) instanceof AttributeValue.Numeric number ? number.value() : null;
    }

    /** The value of a metric of the campaign; null where it declares none of that key. */
    public @Nullable BigDecimal metric(String metric) {
        return metrics.get(metric);
    }

    /** The keys of the segments that the member is in. */
    public Set<String> getSegments() {
        return member.segments();
    }
}
