package dev.daka.core.workbook.lint.region;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.workbook.read.TestDeclarations;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A small world with few values for each fact, so that every occasion can be tried, and random tables over it. A row's
 * texts are evaluated on an occasion as the vocabulary's snippets do.
 */
public final class SmallWorld {
    private static final List<GeneratedColumn> COLUMNS = List.of(
            new GeneratedColumn(
                    "actionType",
                    random -> pick(random, "purchased", "signedIn", "purchased, signedIn", "not signedIn")),
            new GeneratedColumn("channel", random -> pick(random, "app", "h5", "app, web", "not app", "not h5, web")),
            new GeneratedColumn("channel", random -> pick(random, "app", "h5, web", "not web")),
            new GeneratedColumn("memberTier", random -> pick(random, "GOLD", "SILVER", "not GOLD")),
            new GeneratedColumn(
                    "segmentIn",
                    random -> pick(random, "new", "new, dormant", "not new", "active", "not active, dormant")),
            new GeneratedColumn("segmentIn", random -> pick(random, "dormant", "not dormant", "new, active")),
            new GeneratedColumn(
                    "amount", random -> pick(random, "10", ">= 10", "< 20", "[10..20)", "(10..20]", "> 20", "0..10")),
            new GeneratedColumn("amountFrom", random -> pick(random, "0", "10", "20")),
            new GeneratedColumn("weekday", random -> pick(random, "MON", "SAT, SUN", "not SUN")),
            new GeneratedColumn(
                    "dayKind", random -> pick(random, "HOLIDAY", "WORKDAY", "not WEEKEND", "MAKEUP_WORKDAY")),
            new GeneratedColumn(
                    "date",
                    random -> pick(random, "2026-10-01..2026-10-07", ">= 2026-10-05", "2026-10-10", "< 2026-10-03")));

    private final Campaign campaign;

    private record GeneratedColumn(String key, Function<Random, String> cell) {}

    public SmallWorld(Campaign campaign) {
        this.campaign = campaign;
    }

    private static String pick(Random random, String... cells) {
        return cells[random.nextInt(cells.length)];
    }

    /**
     * Random column keys, the first of which is {@code name}, in the form that a fixture takes; at most this number.
     */
    public static List<Integer> columns(Random random, int most) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            all.add(i);
        }
        Collections.shuffle(all, random);
        return all.subList(0, 1 + random.nextInt(most)).stream().sorted().toList();
    }

    public static String heading(List<Integer> columns) {
        return "name | " + columns.stream().map(i -> COLUMNS.get(i).key()).collect(Collectors.joining(" | "));
    }

    /** A line of a table with these columns, without effects; half of the cells are blank. */
    public static String line(String name, List<Integer> columns, Random random) {
        return name + " | "
                + columns.stream()
                        .map(i -> random.nextBoolean()
                                ? ""
                                : COLUMNS.get(i).cell().apply(random))
                        .collect(Collectors.joining(" | "));
    }

    /** Every combination of a few values of the facts that these columns test. Other facts have one value. */
    public List<Occasion> occasions(List<Integer> columns) {
        Set<String> keys = columns.stream().map(i -> COLUMNS.get(i).key()).collect(Collectors.toSet());
        List<Occasion> all = new ArrayList<>();
        for (String type : List.of("purchased", "signedIn", "invited", "")) {
            for (String amount : type.equals("purchased") && keys.stream().anyMatch(key -> key.startsWith("amount"))
                    ? List.of("0", "5", "10", "15", "20", "25", "")
                    : List.of("")) {
                for (String channel :
                        keys.contains("channel") ? List.of("app", "h5", "web", "kiosk", "") : List.of("app")) {
                    for (String tier :
                            keys.contains("memberTier") ? List.of("GOLD", "SILVER", "BASIC", "") : List.of("")) {
                        for (Set<String> segments : keys.contains("segmentIn") ? SEGMENTS : List.of(Set.<String>of())) {
                            for (LocalDate date : dates(keys)) {
                                all.add(occasion(type, amount, channel, tier, segments, date, 600));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static final List<Set<String>> SEGMENTS = List.of(
            Set.of(),
            Set.of("new"),
            Set.of("active"),
            Set.of("dormant"),
            Set.of("new", "active"),
            Set.of("new", "dormant"),
            Set.of("active", "dormant"),
            Set.of("new", "active", "dormant"));

    private List<LocalDate> dates(Set<String> keys) {
        boolean asked = keys.contains("date") || keys.contains("weekday") || keys.contains("dayKind");
        return asked
                ? campaign.startsOn().datesUntil(campaign.endsOn().plusDays(1)).toList()
                : List.of(campaign.startsOn());
    }

    public Occasion occasion(
            String type, String amount, String channel, String tier, Set<String> segments, LocalDate date, int minute) {
        MemberId member = new MemberId("m-1");
        Map<String, AttributeValue> attributes = Map.of();
        Action action = new Action(
                new ActionId("a-1"),
                orNull(type),
                member,
                date.atStartOfDay(campaign.zone()).plusMinutes(minute).toInstant(),
                orNull(channel),
                amount.isEmpty() ? null : new BigDecimal(amount),
                attributes,
                List.of());
        return Occasion.of(
                action,
                new Member(member, orNull(tier), segments, null, Map.of()),
                campaign,
                TestDeclarations.DECLARATIONS
                        .calendars()
                        .find("CN")
                        .orElseThrow()
                        .on(date),
                Map.of());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** True if evaluation says that a row's condition cells match. */
    public static boolean answers(DecisionTable table, RuleRow row, Occasion occasion) {
        for (int i = 0; i < table.columns().size(); i++) {
            String cell = row.texts().get(i);
            if (!cell.isEmpty()
                    && table.columns().get(i).binding() instanceof Binding.Condition condition
                    && !holds(condition, cell, occasion)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Binding.Condition condition, String cell, Occasion occasion) {
        BigDecimal amount = occasion.getAmount();
        return switch (condition.property()) {
            case ACTION_TYPE -> CellText.among(cell, occasion.getActionType());
            case CHANNEL -> CellText.among(cell, occasion.getChannel());
            case MEMBER_TIER -> CellText.among(cell, occasion.getMemberTier());
            case SEGMENTS -> CellText.anyAmong(cell, occasion.getSegments());
            case WEEKDAY -> CellText.among(cell, occasion.getWeekday());
            case DAY_KIND -> CellText.among(cell, occasion.getDayKind());
            case HOLIDAY -> CellText.among(cell, occasion.getHoliday());
            case DATE -> CellText.withinDates(cell, occasion.getDate());
            case TIME -> CellText.withinTimes(cell, occasion.getTime());
            case AMOUNT ->
                switch (condition.operator()) {
                    case WITHIN -> CellText.withinDecimals(cell, amount);
                    case AT_LEAST -> amount != null && amount.compareTo(CellText.decimal(cell)) >= 0;
                    default -> throw new IllegalArgumentException("Not in this world: " + condition);
                };
            default -> throw new IllegalArgumentException("Not in this world: " + condition);
        };
    }
}
