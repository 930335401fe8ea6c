package dev.daka.core.workbook.write;

import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.Limit;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of chosen columns with one example row. The row has one effect; the operator fills in the rest. */
final class BlankExample {
    private static final String ROW = "示例规则";
    private static final Label TITLE =
            new Label("一行一条规则：改掉示例行，再往下填。", "One rule per row: overwrite the example, then go on below.");
    private static final String ITEM = "brand-story";

    private final Examples examples;
    private final List<String> columns;
    private final HitPolicy hitPolicy;
    private final Map<String, String> cells = new HashMap<>();

    BlankExample(Examples examples, List<String> columns, HitPolicy hitPolicy) {
        this.examples = examples;
        this.columns = inOrder(columns);
        this.hitPolicy = hitPolicy;
    }

    /** The columns with conditions before effects. */
    private List<String> inOrder(List<String> keys) {
        if (Set.copyOf(keys).size() < keys.size()) {
            examples.incomplete();
        }
        return keys.stream()
                .sorted(Comparator.comparing(key -> examples.declarations()
                        .vocabulary()
                        .column(key)
                        .map(Column::kind)
                        .orElse(ColumnKind.ACTION)))
                .toList();
    }

    Example in(Example example) {
        boolean points = effect(example);
        String actionType = "";
        if (columns.contains("actionType")) {
            actionType = examples.action("signedIn");
            cells.put("actionType", actionType);
        }
        example.table("Rules", TITLE, hitPolicy, columns.toArray(String[]::new))
                .row(
                        ROW,
                        columns.stream().map(key -> cells.getOrDefault(key, "")).toArray(String[]::new));
        if (points) {
            example.once("示例规则每日一次", ROW, Limit.Period.DAY);
        }
        if (points && !actionType.isEmpty()) {
            example.scenario(
                    "示例场景",
                    null,
                    Set.of(),
                    Example.act(example.startsOn(), "08:00", actionType, null, 10, Set.of()),
                    Example.act(example.startsOn(), "20:00", actionType, null, 0, Set.of(), "示例规则每日一次"));
        }
        return example;
    }

    /**
     * Fills in the first effect for which all columns are present. Returns true if the effect adds a fixed number of
     * points.
     */
    private boolean effect(Example example) {
        if (columns.contains("points")) {
            cells.put("points", "10");
            return true;
        }
        if (columns.contains("pointsPerUnit")) {
            cells.put("pointsPerUnit", "1");
        } else if (columns.containsAll(List.of("fullAmount", "pointsPerFull"))) {
            cells.put("fullAmount", "100");
            cells.put("pointsPerFull", "1");
        } else if (columns.contains("reward")) {
            cells.put("reward", examples.name(Domain.REWARDS, "coupon-10"));
        } else if (columns.contains("badge")) {
            cells.put("badge", examples.name(Domain.BADGES, "streak-7"));
        } else if (columns.contains("notify")) {
            cells.put("notify", examples.name(Domain.MESSAGES, "welcomeBack"));
        } else if (columns.containsAll(List.of("multiplyLane", "multiplyFactor"))) {
            cells.put("multiplyLane", examples.name(Domain.LANES, "holiday"));
            cells.put("multiplyFactor", "2");
        } else if (columns.containsAll(List.of("placement", "content"))) {
            cells.put("placement", examples.name(Domain.PLACEMENTS, "home.carousel"));
            cells.put("content", ITEM);
            example.content(ITEM, "品牌故事", "Our story");
        } else {
            examples.incomplete();
        }
        return false;
    }
}
