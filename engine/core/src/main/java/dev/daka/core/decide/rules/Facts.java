package dev.daka.core.decide.rules;

import dev.daka.core.campaign.Subject;
import dev.daka.core.evaluation.Occasion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Functions that read a condition's subject from an occasion. */
final class Facts {
    private Facts() {}

    static Function<Occasion, @Nullable String> names(Subject subject) {
        String parameter = subject.parameter();
        return switch (subject.property()) {
            case ACTION_TYPE -> Occasion::getActionType;
            case CHANNEL -> Occasion::getChannel;
            case TEXT_ATTRIBUTE -> occasion -> occasion.text(parameter);
            case WEEKDAY -> Occasion::getWeekday;
            case DAY_KIND -> Occasion::getDayKind;
            case HOLIDAY -> Occasion::getHoliday;
            case MEMBER_TIER -> Occasion::getMemberTier;
            case SEGMENTS, AMOUNT, NUMBER_ATTRIBUTE, METRIC, TIME, DATE, DAYS_SINCE_REGISTRATION ->
                throw new IllegalArgumentException("Not one name: " + subject);
        };
    }

    static Function<Occasion, @Nullable BigDecimal> decimals(Subject subject) {
        String parameter = subject.parameter();
        return switch (subject.property()) {
            case AMOUNT -> Occasion::getAmount;
            case NUMBER_ATTRIBUTE -> occasion -> occasion.number(parameter);
            case METRIC -> occasion -> occasion.metric(parameter);
            default -> throw new IllegalArgumentException("Not a decimal number: " + subject);
        };
    }

    static Function<Occasion, @Nullable Integer> times() {
        return Occasion::getTime;
    }

    static Function<Occasion, @Nullable LocalDate> dates() {
        return Occasion::getDate;
    }

    static Function<Occasion, @Nullable Long> wholes() {
        return Occasion::getDaysSinceRegistration;
    }
}
