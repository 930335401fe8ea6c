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
 * Everything that a rule can read: the action, the member, the day and the member's metrics. Local dates and times are
 * in the campaign's zone. The vocabulary's snippets call the getters by name, so stock Drools reads the same values.
 * Null is a missing fact, which no condition matches.
 *
 * <p>For example, in a campaign in Asia/Shanghai, an action at 2026-10-01T00:30Z happens on THU 2026-10-01, 510 minutes
 * after midnight, on a HOLIDAY called NATIONAL_DAY.
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
     * Creates an occasion.
     *
     * @param day     the campaign calendar's data for the action's local date
     * @param metrics values of the campaign's metrics by key, including this action; not copied
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

    /** The weekday, MON to SUN. */
    public String getWeekday() {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
    }

    /** WORKDAY, WEEKEND, HOLIDAY or MAKEUP_WORKDAY; null if the calendar has no data for the year. */
    public @Nullable String getDayKind() {
        return day.kind() == null ? null : day.kind().name();
    }

    public @Nullable String getHoliday() {
        return day.holiday();
    }

    public @Nullable String getMemberTier() {
        return member.tier();
    }

    /** Days since the member registered, 0 on the day of registration. Null if the day is unknown or in the future. */
    public @Nullable Long getDaysSinceRegistration() {
        LocalDate registeredOn = member.registeredOn();
        return registeredOn == null || registeredOn.isAfter(date)
                ? null
                : Long.valueOf(date.toEpochDay() - registeredOn.toEpochDay());
    }

    /**
     * The value of an attribute that is not a number: text unchanged, a date as 2026-10-01, a flag as true or false.
     * Null if the action does not have it.
     */
    public @Nullable String text(String attribute) {
        return action.attributes().get(attribute) instanceof AttributeValue.Text text ? text.value() : null;
    }

    /** The value of an attribute that is a number; null if the action does not have it. */
    public @Nullable BigDecimal number(String attribute) {
        return action.attributes().get(attribute) instanceof AttributeValue.Numeric number ? number.value() : null;
    }

    /** The value of a metric; null if the campaign declares no metric with this key. */
    public @Nullable BigDecimal metric(String metric) {
        return metrics.get(metric);
    }

    /** Keys of the segments that the member is in. */
    public Set<String> getSegments() {
        return member.segments();
    }
}
