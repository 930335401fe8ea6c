package dev.daka.core.decide.rules;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.KeyCondition;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.vocabulary.calendar.Day;
import dev.daka.core.vocabulary.calendar.DayKind;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Random occasions near the values in a workbook's cells. Each picks a row and meets, narrowly misses or leaves out
 * each of its conditions. Every other fact is a value of another row, an unknown name or missing.
 */
final class OccasionsAround {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final String UNKNOWN = "somethingElse";

    private final Campaign campaign;
    private final List<List<Condition>> rows = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Random random;

    OccasionsAround(CheckedWorkbook workbook, long seed) {
        this.campaign = workbook.campaign();
        this.random = new Random(seed);
        for (DecisionTable table : workbook.tables()) {
            table.rows().forEach(row -> rows.add(conditionsOf(table, row)));
        }
        rows.forEach(conditions::addAll);
    }

    Occasion next() {
        Facts facts = new Facts();
        for (Condition condition : conditions) {
            if (random.nextInt(conditions.size()) < 8) {
                meet(facts, condition, 50);
            }
        }
        rows.get(random.nextInt(rows.size())).forEach(condition -> meet(facts, condition, 85));
        return facts.occasion();
    }

    private static List<Condition> conditionsOf(DecisionTable table, RuleRow row) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            if (table.columns().get(i).binding() instanceof Binding.Condition binding) {
                row.values().get(i).ifPresent(value -> conditions.add(Condition.of(binding, value)));
            }
        }
        return conditions;
    }

    private void meet(Facts facts, Condition condition, int percentMet) {
        boolean met = random.nextInt(100) < percentMet;
        String parameter = condition.subject().parameter();
        switch (condition.subject().property()) {
            case ACTION_TYPE -> facts.type = name(condition, met);
            case CHANNEL -> facts.channel = name(condition, met);
            case MEMBER_TIER -> facts.tier = name(condition, met);
            case TEXT_ATTRIBUTE -> facts.put(parameter, name(condition, met));
            case AMOUNT -> facts.amount = number(condition, met);
            case NUMBER_ATTRIBUTE -> facts.put(parameter, number(condition, met));
            case METRIC -> facts.put(parameter, number(condition, met), facts.metrics);
            case TIME -> facts.minute = Math.floorMod(near(((CellValue.Time) end(condition)).minutes()), 1440);
            case DATE -> facts.date = ((CellValue.Date) end(condition)).value().plusDays(near(0));
            case WEEKDAY -> facts.weekday = weekday(condition, met);
            case DAY_KIND -> facts.dayKind = name(condition, met);
            case HOLIDAY -> facts.holiday = name(condition, met);
            case SEGMENTS -> facts.segments.add(segment(condition, met));
            case DAYS_SINCE_REGISTRATION ->
                facts.daysSinceRegistration =
                        met || random.nextBoolean() ? near(((CellValue.Whole) end(condition)).value()) : null;
        }
    }

    private @Nullable String name(Condition condition, boolean met) {
        if (met) {
            return keyMeeting((KeyCondition) condition.value());
        }
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> UNKNOWN;
            default -> otherValueOf(condition.subject().property());
        };
    }

    private String keyMeeting(KeyCondition names) {
        return names instanceof CellValue.Except ? UNKNOWN : anyOf(names);
    }

    private String anyOf(KeyCondition names) {
        return names.values().get(random.nextInt(names.values().size()));
    }

    private String otherValueOf(Property property) {
        List<KeyCondition> others = conditions.stream()
                .filter(condition -> condition.subject().property() == property)
                .map(condition -> (KeyCondition) condition.value())
                .toList();
        return anyOf(others.get(random.nextInt(others.size())));
    }

    private @Nullable BigDecimal number(Condition condition, boolean met) {
        BigDecimal value = ((CellValue.Decimal) end(condition)).value();
        if (!met && random.nextInt(3) == 0) {
            return null;
        }
        return switch (random.nextInt(6)) {
            case 0 -> value.subtract(CENT);
            case 1 -> value.add(CENT);
            case 2 -> value.setScale(Math.max(6, value.scale()));
            case 3 -> value.add(BigDecimal.valueOf(random.nextInt(200) - 100L));
            default -> value;
        };
    }

    /** One of the ends of a range, where errors are most likely. */
    private Scalar end(Condition condition) {
        CellValue.Range range = (CellValue.Range) condition.value();
        Scalar from = range.from();
        Scalar to = range.to();
        if (from != null && (to == null || random.nextBoolean())) {
            return from;
        }
        return Objects.requireNonNull(to);
    }

    private long near(long value) {
        return value + random.nextInt(3) - 1;
    }

    private int near(int value) {
        return value + random.nextInt(3) - 1;
    }

    private @Nullable DayOfWeek weekday(Condition condition, boolean met) {
        String key = keyMeeting((KeyCondition) condition.value());
        for (DayOfWeek day : DayOfWeek.values()) {
            if (met && day.name().startsWith(key)) {
                return day;
            }
        }
        return null;
    }

    private String segment(Condition condition, boolean met) {
        return met ? anyOf((KeyCondition) condition.value()) : UNKNOWN;
    }

    /** The facts of an occasion; null and absence are missing facts. */
    private final class Facts {
        private @Nullable String type;
        private @Nullable String channel;
        private @Nullable BigDecimal amount;
        private final Map<String, AttributeValue> attributes = new HashMap<>();
        private final Map<String, BigDecimal> metrics = new HashMap<>();
        private int minute = random.nextInt(1440);
        private LocalDate date = campaign.startsOn()
                .plusDays(random.nextInt((int) ChronoUnit.DAYS.between(campaign.startsOn(), campaign.endsOn()) + 1));
        private @Nullable DayOfWeek weekday;
        private @Nullable String dayKind;
        private @Nullable String holiday;
        private @Nullable String tier;
        private final Set<String> segments = new HashSet<>();
        private @Nullable Long daysSinceRegistration;

        void put(String attribute, @Nullable String text) {
            if (text != null) {
                attributes.put(attribute, new AttributeValue.Text(text));
            }
        }

        void put(String attribute, @Nullable BigDecimal number) {
            if (number != null) {
                attributes.put(attribute, new AttributeValue.Numeric(number));
            }
        }

        void put(String key, @Nullable BigDecimal number, Map<String, BigDecimal> numbers) {
            if (number != null) {
                numbers.put(key, number);
            }
        }

        Occasion occasion() {
            LocalDate day = weekday == null ? date : date.with(TemporalAdjusters.nextOrSame(weekday));
            MemberId id = new MemberId("m-1");
            LocalDate registeredOn = daysSinceRegistration == null ? null : day.minusDays(daysSinceRegistration);
            Action action = new Action(
                    new ActionId("a-1"),
                    type,
                    id,
                    day.atStartOfDay(campaign.zone()).plusMinutes(minute).toInstant(),
                    channel,
                    amount,
                    attributes,
                    List.of());
            Member member = new Member(id, tier, segments, registeredOn, Map.of());
            return Occasion.of(action, member, campaign, day(), metrics);
        }

        private Day day() {
            if (holiday != null) {
                return new Day(DayKind.HOLIDAY, holiday);
            }
            if (dayKind == null || dayKind.equals(UNKNOWN)) {
                return Day.UNKNOWN;
            }
            DayKind kind = DayKind.valueOf(dayKind);
            return new Day(kind, kind == DayKind.HOLIDAY ? UNKNOWN : null);
        }
    }
}
