package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Sheets;
import dev.daka.core.finding.Finding;
import dev.daka.core.finding.FindingCode;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.ReviewFindingCodes;
import dev.daka.core.finding.Severity;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.diff.Difference.Kind;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Converts differences to findings for a reviewer. A difference that needs a second look is a warning, any other is a
 * notice.
 */
final class Review {
    /** Maximum number of findings of one code. The list of differences itself is complete. */
    private static final int MOST = 50;

    private static final Set<String> FELT_BY_EVERY_RULE =
            Set.of("key", "zone", "calendar", "withinLane", "acrossLanes");
    private static final Set<String> WHAT_A_LIMIT_COUNTS =
            Set.of("kind", "actionType", "table", "rule", "effect", "attribute", "period", "measure", "onCancellation");

    private final Map<String, Limit> limitsBefore;
    private final Map<String, Limit> limitsAfter;
    private final Set<String> firstOnly;
    private final Set<String> sheets;
    private final ExpectedEffects expected;
    private final Findings findings = new Findings();
    private final Map<FindingCode, Integer> counts = new LinkedHashMap<>();

    Review(CheckedWorkbook before, CheckedWorkbook after) {
        this.limitsBefore = byName(before.limits());
        this.limitsAfter = byName(after.limits());
        this.firstOnly = after.tables().stream()
                .filter(table -> table.hitPolicy() == HitPolicy.FIRST)
                .map(table -> table.name())
                .collect(Collectors.toSet());
        this.expected = new ExpectedEffects(after);
        List<String> order = new ArrayList<>(List.of(Sheets.CAMPAIGN));
        after.tables().forEach(table -> order.add(table.name()));
        order.addAll(List.of(Sheets.METRICS, Sheets.LIMITS, Sheets.CONTENT, Sheets.SCENARIOS));
        this.sheets = Set.copyOf(order);
        findings.sheetsInOrder(order);
    }

    private static Map<String, Limit> byName(List<Limit> limits) {
        Map<String, Limit> byName = new HashMap<>();
        limits.forEach(limit -> byName.put(limit.name(), limit));
        return byName;
    }

    List<Finding> findings() {
        counts.forEach((code, count) -> {
            if (count > MOST) {
                boolean isWarning = code.severity() == Severity.WARNING;
                findings.add(
                        isWarning ? ReviewFindingCodes.MORE_WARNINGS : ReviewFindingCodes.MORE_NOTICES,
                        Place.FILE,
                        count - MOST,
                        code.code());
            }
        });
        return findings.sorted();
    }

    private void add(FindingCode code, Difference difference, Label... details) {
        if (counts.merge(code, 1, Integer::sum) <= MOST) {
            Object[] all = new Object[details.length + 1];
            all[0] = difference.words();
            System.arraycopy(details, 0, all, 1, details.length);
            findings.add(code, place(difference), all);
        }
    }

    private Place place(Difference difference) {
        if (difference.after() != null) {
            return difference.after().place();
        }
        String sheet = difference.before() == null ? "" : difference.before().sheet();
        return sheets.contains(sheet) ? Place.sheet(sheet) : Place.FILE;
    }

    /** Adds the finding for any difference that is not about a row. */
    void look(Difference difference) {
        switch (difference.about()) {
            case CAMPAIGN ->
                add(
                        changesAny(difference, FELT_BY_EVERY_RULE)
                                ? ReviewFindingCodes.EVERY_RULE_DIFFERS
                                : ReviewFindingCodes.CHANGED,
                        difference);
            case TABLE -> lookAtTable(difference);
            case LIMIT -> lookAtLimit(difference);
            case METRIC ->
                add(
                        difference.kind() == Kind.CHANGED
                                ? ReviewFindingCodes.METRIC_CHANGED
                                : plain(difference.kind()),
                        difference);
            case SCENARIO ->
                add(
                        difference.kind() == Kind.REMOVED
                                ? ReviewFindingCodes.SCENARIO_REMOVED
                                : plain(difference.kind()),
                        difference);
            case COLUMN, ROW, CONTENT -> add(plain(difference.kind()), difference);
        }
    }

    private static FindingCode plain(Kind kind) {
        return switch (kind) {
            case ADDED -> ReviewFindingCodes.ADDED;
            case REMOVED -> ReviewFindingCodes.REMOVED;
            case CHANGED -> ReviewFindingCodes.CHANGED;
            case MOVED -> ReviewFindingCodes.MOVED;
        };
    }

    private static boolean changesAny(Difference difference, Set<String> keys) {
        return difference.changes().stream().map(Change::key).anyMatch(keys::contains);
    }

    private void lookAtTable(Difference difference) {
        if (difference.kind() == Kind.REMOVED) {
            add(ReviewFindingCodes.TABLE_REMOVED, difference);
        } else if (difference.kind() == Kind.CHANGED && changesAny(difference, Set.of("hitPolicy"))) {
            add(ReviewFindingCodes.HIT_POLICY_CHANGED, difference);
        } else {
            add(plain(difference.kind()), difference);
        }
    }

    private void lookAtLimit(Difference difference) {
        if (difference.before() == null || difference.after() == null) {
            add(difference.after() == null ? ReviewFindingCodes.LIMIT_REMOVED : ReviewFindingCodes.ADDED, difference);
            return;
        }
        Optional<Limit> before =
                Optional.ofNullable(limitsBefore.get(difference.before().name()));
        Optional<Limit> after =
                Optional.ofNullable(limitsAfter.get(difference.after().name()));
        boolean isRaised =
                after.map(Limit::amount).orElse(0L) > before.map(Limit::amount).orElse(0L);
        boolean countsOtherwise = changesAny(difference, WHAT_A_LIMIT_COUNTS);
        if (isRaised) {
            boolean isBudget =
                    after.filter(limit -> limit.kind() == Limit.Kind.BUDGET).isPresent();
            add(isBudget ? ReviewFindingCodes.BUDGET_RAISED : ReviewFindingCodes.LIMIT_RAISED, difference);
        }
        if (countsOtherwise) {
            add(ReviewFindingCodes.LIMIT_COUNTS_OTHERWISE, difference);
        }
        if (!isRaised && !countsOtherwise) {
            add(plain(difference.kind()), difference);
        }
    }

    void lookAtAdded(Difference difference) {
        add(ReviewFindingCodes.ADDED, difference);
    }

    void lookAtRemoved(Difference difference, PlacedRow row) {
        Optional<String> scenario = expected.scenarioThatMisses(row);
        if (scenario.isPresent()) {
            add(ReviewFindingCodes.SCENARIO_MISSES_RULE, difference, new Label(scenario.get(), scenario.get()));
        } else {
            add(ReviewFindingCodes.REMOVED, difference);
        }
    }

    void lookAtStayed(Difference difference, RowPair rows, List<ChangedCell> cells) {
        boolean isMultiplied = RowChanges.isMultiplied(rows, cells);
        List<Label> lost = RowChanges.lostConditions(rows, cells);
        boolean orderDecides =
                difference.moved() && firstOnly.contains(rows.after().tableName());
        if (isMultiplied) {
            add(ReviewFindingCodes.MULTIPLIED, difference, Phrases.same(String.valueOf(RowChanges.MANY_TIMES)));
        }
        if (!lost.isEmpty()) {
            add(ReviewFindingCodes.APPLIES_MORE_WIDELY, difference, Phrases.join(lost, "、", ", "));
        }
        if (orderDecides) {
            add(ReviewFindingCodes.ORDER_DECIDES, difference);
        }
        if (!isMultiplied && lost.isEmpty() && !orderDecides) {
            add(plain(difference.kind()), difference);
        }
    }
}
