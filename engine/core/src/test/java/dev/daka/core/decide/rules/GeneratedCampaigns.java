package dev.daka.core.decide.rules;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.ValueType;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Random workbooks as operators could write them: every kind of column, blanks, lists, ranges, negations, both hit
 * policies, text in any script; 1 to 300 rows, mostly few. The same seed gives the same workbook.
 */
final class GeneratedCampaigns {
    private static final Declarations DECLARATIONS = TestDeclarations.DECLARATIONS;
    private static final Vocabulary VOCABULARY = DECLARATIONS
            .vocabulary()
            .with(List.of(new Name("visits", new Label("访问", "Visits")), new Name("spent", new Label("消费", "Spent"))));
    private static final List<String> FREE = List.of("snack", "咖啡", "茶", "Éclair", "x-1", "日本語", "Ω", "a.b", "7");
    private static final List<Name> FLAGS =
            List.of(new Name("true", new Label("是", "Yes")), new Name("false", new Label("否", "No")));

    private final Random random;
    private final WorkbookBuilder workbook = WorkbookBuilder.workbook()
            .metric("访问 visits", "count", "visited")
            .metric("消费 spent", "sum", "purchased")
            .content("hero", "首屏", "Hero", null, "product", "p-1")
            .content("story", "故事", "Story", null, "product", "p-2")
            .scenario("一", null, null, null, "2026-03-01 08:00", "signedIn");
    private int rules;

    private GeneratedCampaigns(long seed) {
        random = new Random(seed);
    }

    static byte[] of(long seed) {
        return new GeneratedCampaigns(seed).make();
    }

    private byte[] make() {
        int tables = 1 + random.nextInt(3);
        int rows = rows();
        for (int i = 0; i < tables; i++) {
            table("Table" + (char) ('A' + i), Math.max(1, rows / tables));
        }
        return workbook.bytes();
    }

    private int rows() {
        return switch (random.nextInt(20)) {
            case 0 -> 61 + random.nextInt(240);
            case 1, 2, 3, 4, 5, 6 -> 13 + random.nextInt(48);
            default -> 1 + random.nextInt(12);
        };
    }

    private void table(String name, int rows) {
        List<Column> columns = conditions();
        List<Column> effects = new ArrayList<>(List.of(column("points"), column("pointsPerUnit"), column("notify")));
        effects.addAll(List.of(column("fullAmount"), column("pointsPerFull")));
        effects.addAll(List.of(column("pendingDays"), column("confirmedBy")));
        effects.addAll(List.of(column("multiplyLane"), column("multiplyFactor"), column("reward"), column("badge")));
        effects.addAll(List.of(column("placement"), column("content"), column("priority")));
        columns.addAll(effects);
        workbook.table(name, columns.stream().map(Column::key).toArray(String[]::new));
        for (int i = 0; i < rows; i++) {
            Kind kind = kind();
            workbook.row(
                    "规则 " + ++rules,
                    columns.stream().map(column -> cell(column, kind)).toArray());
        }
        if (random.nextInt(3) == 0) {
            workbook.firstOnly(name);
        }
    }

    /** The effects of a row: points, points per full amount, a multiplier, or content. */
    private record Kind(boolean pays, boolean full, boolean multiplies, boolean shows) {}

    private Kind kind() {
        boolean multiplies = random.nextInt(5) == 0;
        return new Kind(
                !multiplies || random.nextBoolean(), random.nextInt(5) == 0, multiplies, random.nextInt(5) == 0);
    }

    private static Column column(String key) {
        return VOCABULARY.column(key).orElseThrow();
    }

    /** One to eight columns, one of them sometimes twice. */
    private List<Column> conditions() {
        List<Column> all = new ArrayList<>(VOCABULARY.columns().stream()
                .filter(column -> column.kind() == ColumnKind.CONDITION)
                .toList());
        Collections.shuffle(all, random);
        List<Column> chosen = new ArrayList<>(all.subList(0, 1 + random.nextInt(8)));
        if (random.nextInt(4) == 0) {
            chosen.add(chosen.get(0));
        }
        return chosen;
    }

    private @Nullable Object cell(Column column, Kind kind) {
        return column.binding() instanceof Binding.Condition condition
                ? condition(column, condition)
                : effect(column, kind);
    }

    private @Nullable Object condition(Column column, Binding.Condition condition) {
        if (random.nextInt(5) < 2) {
            return null;
        }
        return switch (condition.operator()) {
            case AMONG, ANY_OF -> names(column);
            case WITHIN -> range(column.type());
            case AT_LEAST -> value(column.type(), random.nextInt(40));
            case AT_MOST, BELOW -> value(column.type(), 41 + random.nextInt(40));
        };
    }

    private String names(Column column) {
        int count = random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 1;
        String names = IntStream.range(0, count)
                .mapToObj(i -> name(column))
                .distinct()
                .collect(Collectors.joining(random.nextBoolean() ? ", " : "，"));
        return switch (random.nextInt(6)) {
            case 0 -> "not " + names;
            case 1 -> "非 " + names;
            default -> names;
        };
    }

    private String name(Column column) {
        Domain domain = column.domain();
        if (domain == null) {
            return one(FREE);
        }
        List<Name> known = domain == Domain.ATTRIBUTE_VALUES
                ? valuesOf(column)
                : DECLARATIONS.names().in(domain);
        Name name = known.get(random.nextInt(known.size()));
        return random.nextBoolean() ? name.key() : name.cellText();
    }

    private static List<Name> valuesOf(Column column) {
        return DECLARATIONS.actionTypes().attributes().stream()
                .filter(attribute ->
                        column.key().equals("attribute." + attribute.name().key()))
                .findFirst()
                .map(attribute -> attribute.values().isEmpty() ? FLAGS : attribute.values())
                .orElseThrow();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String range(ValueType type) {
        int from = random.nextInt(40);
        String start = value(type, from);
        String end = value(type, from + 1 + random.nextInt(40));
        return switch (random.nextInt(8)) {
            case 0 -> start;
            case 1 -> ">= " + start;
            case 2 -> "<" + end;
            case 3 -> "> " + start;
            case 4 -> "≤ " + end;
            case 5 -> "[" + start + ".." + end + ")";
            case 6 -> "(" + start + "~" + end + "]";
            default -> start + "至" + end;
        };
    }

    /** The n-th of 81 values in their order. */
    private static String value(ValueType type, int number) {
        return switch (type) {
            case INTEGER -> String.valueOf(number);
            case DECIMAL -> number % 2 == 0 ? String.valueOf(number / 2) : number / 2 + ".50";
            case TIME -> "%02d:%02d".formatted(number * 17 / 60, number * 17 % 60);
            case DATE -> LocalDate.of(2026, 1, 1).plusDays(number * 4L).toString();
            case NAME, NAMES -> throw new IllegalArgumentException("Names have no order");
        };
    }

    private @Nullable Object effect(Column column, Kind kind) {
        boolean sometimes = random.nextInt(6) == 0;
        return switch (column.key()) {
            case "points" -> kind.pays ? 1 + random.nextInt(500) : null;
            case "pointsPerUnit" -> sometimes ? "0.25" : null;
            case "fullAmount" -> kind.full ? one(List.of("0.5", "100", "33.33")) : null;
            case "pointsPerFull" -> kind.full ? 1 + random.nextInt(9) : null;
            case "pendingDays" -> kind.pays && sometimes ? 1 + random.nextInt(3650) : null;
            case "confirmedBy" -> kind.pays && sometimes ? one(List.of("orderConfirmed", "确认收货 orderConfirmed")) : null;
            case "multiplyLane" -> kind.multiplies ? name(column) : null;
            case "multiplyFactor" -> kind.multiplies ? "1.5" : null;
            case "placement" -> kind.shows ? name(column) : null;
            case "content" -> kind.shows ? one(List.of("hero", "story")) : null;
            case "priority" -> kind.shows && random.nextBoolean() ? random.nextInt(9) : null;
            default -> sometimes ? name(column) : null;
        };
    }
}
