package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Keys;
import dev.daka.core.campaign.Subject;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.workbook.lint.region.Box;
import dev.daka.core.workbook.lint.region.Effort;
import dev.daka.core.workbook.lint.region.Gap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reports situations that no row matches, in tables that are expected to match every situation. These are tables with
 * hit policy {@code FIRST}, and tables in which every row fills a placement and none grants points. In the latter,
 * each placement is checked separately.
 *
 * <p>If every row names action types, only these types are checked. An optional fact is assumed to be present if the
 * action type can have it, and a name is assumed to be a declared one.
 */
final class SituationWithoutRow implements RegionCheck {
    static final int MOST = 10;
    static final long MOST_COMPARISONS = 40_000_000;

    private final Declarations declarations;

    SituationWithoutRow(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        Effort effort = new Effort(MOST_COMPARISONS);
        for (TableRegions table : regions.tables()) {
            if (!table.complete() || table.rows().isEmpty()) {
                continue;
            }
            if (table.takesFirstOnly()) {
                new Search(regions, table, effort, findings).run(table.rows(), Optional.empty());
            } else if (fillsPlacementsOnly(table)) {
                Search search = new Search(regions, table, effort, findings);
                byPlacement(table).forEach((placement, rows) -> search.run(rows, Optional.of(placement)));
            }
        }
    }

    private static boolean fillsPlacementsOnly(TableRegions table) {
        return table.rows().stream()
                .allMatch(region -> table.table().fills(region.row(), EffectField.PLACEMENT)
                        && LimitScope.POINTS.stream()
                                .noneMatch(field -> table.table().fills(region.row(), field)));
    }

    private static Map<String, List<RowRegion>> byPlacement(TableRegions table) {
        Map<String, List<RowRegion>> rows = new LinkedHashMap<>();
        for (RowRegion region : table.rows()) {
            Optional<CellValue> placement = table.table().value(region.row(), EffectField.PLACEMENT);
            if (placement.isPresent() && placement.get() instanceof CellValue.Key key) {
                rows.computeIfAbsent(key.value(), first -> new ArrayList<>()).add(region);
            }
        }
        return rows;
    }

    /** Search through one table. It lists at most {@link #MOST} situations. */
    private final class Search {
        private final Regions regions;
        private final TableRegions table;
        private final Effort effort;
        private final Findings findings;
        private int listed;

        Search(Regions regions, TableRegions table, Effort effort, Findings findings) {
            this.regions = regions;
            this.table = table;
            this.effort = effort;
            this.findings = findings;
        }

        void run(List<RowRegion> rows, Optional<String> placement) {
            List<Box> boxes = rows.stream().map(RowRegion::box).toList();
            List<Box> expected = regions.space().expected(table.subjects(), types(rows));
            for (Box whole : expected) {
                if (listed > MOST) {
                    return;
                }
                Gap left = Gap.of(
                        whole,
                        boxes,
                        MOST + 1 - listed,
                        effort,
                        piece -> regions.space().widened(piece, whole, boxes, effort));
                left.pieces().stream()
                        .filter(piece -> !regions.space().isFinerThanCents(piece))
                        .forEach(piece -> add(regions.space().describe(piece, unnamed(whole, expected)), placement));
                if (!left.finished() && effort.isExhausted()) {
                    findings.add(
                            LogicFindingCodes.TOO_ENTANGLED, table.sheet(), LintTexts.text("situationsWithoutRow"));
                    return;
                }
            }
        }

        /**
         * Facts that descriptions leave out. The action types are left out only if they are all that the search
         * covers.
         */
        private Box unnamed(Box whole, List<Box> expected) {
            return expected.size() == 1 ? whole : regions.space().everything();
        }

        private void add(Label situation, Optional<String> placement) {
            listed++;
            if (listed > MOST) {
                findings.add(LogicFindingCodes.FURTHER_SITUATIONS, table.sheet(), MOST);
            } else if (placement.isPresent()) {
                findings.add(
                        LogicFindingCodes.PLACEMENT_WITHOUT_CONTENT, table.sheet(), situation, name(placement.get()));
            } else {
                findings.add(LogicFindingCodes.SITUATION_WITHOUT_ROW, table.sheet(), situation);
            }
        }

        private String name(String placement) {
            return declarations
                    .names()
                    .find(Domain.PLACEMENTS, placement)
                    .map(Name::cellText)
                    .orElse(placement);
        }

        /**
         * Action types that the rows name. If a row names none, all types whose actions can have the facts that the
         * table's conditions use.
         */
        private List<String> types(List<RowRegion> rows) {
            Set<String> named = new LinkedHashSet<>();
            for (RowRegion region : rows) {
                Optional<Keys> types = typesOf(region);
                if (types.isEmpty()) {
                    return open();
                }
                named.addAll(types.get().values());
            }
            return List.copyOf(named);
        }

        private List<String> open() {
            List<String> all = declarations.names().in(Domain.ACTION_TYPES).stream()
                    .map(Name::key)
                    .toList();
            if (table.subjects().contains(Subject.ACTION_TYPE)) {
                return all;
            }
            List<String> carriers = regions.space().typesWithAll(table.subjects(), all);
            return carriers.isEmpty() ? all : carriers;
        }

        private Optional<Keys> typesOf(RowRegion region) {
            for (int column = 0; column < region.table().indexes().size(); column++) {
                if (region.table().column(column).binding() instanceof Binding.Condition condition
                        && condition.property() == Property.ACTION_TYPE
                        && region.row().values().get(column).orElse(null) instanceof Keys keys) {
                    return Optional.of(keys);
                }
            }
            return Optional.empty();
        }
    }
}
