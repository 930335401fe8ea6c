package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.workbook.lint.region.Box;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds rows of one table that answer the same as a row above, however their conditions are written. In a table whose
 * first matching row only fires, {@link MaskedRow} finds those that have other effects.
 */
final class DuplicateRow implements RegionCheck {
    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        regions.tables().forEach(table -> check(table, findings));
    }

    private static void check(TableRegions table, Findings findings) {
        Map<Box, Map<Map<EffectField, CellValue>, RowRegion>> met = new HashMap<>();
        for (RowRegion region : table.rows()) {
            if (region.box().isEmpty()) {
                continue;
            }
            Map<EffectField, CellValue> effects = effects(region);
            Map<Map<EffectField, CellValue>, RowRegion> same =
                    met.computeIfAbsent(region.box(), first -> new HashMap<>());
            Optional<RowRegion> another = same.values().stream().findFirst();
            RowRegion twin = same.putIfAbsent(effects, region);
            if (twin != null) {
                findings.add(
                        LogicFindingCodes.DUPLICATE_ROW,
                        region.place(),
                        twin.name(),
                        twin.row().ref().cell());
            } else if (another.isPresent() && !table.takesFirstOnly() && !showsOnly(effects)) {
                findings.add(
                        LogicFindingCodes.SAME_CONDITIONS,
                        region.place(),
                        another.get().name(),
                        another.get().row().ref().cell());
            }
        }
    }

    private static Map<EffectField, CellValue> effects(RowRegion region) {
        Map<EffectField, CellValue> effects = new HashMap<>();
        for (int column = 0; column < region.table().indexes().size(); column++) {
            if (region.table().column(column).binding() instanceof Binding.Effect effect) {
                region.row().values().get(column).ifPresent(value -> effects.put(effect.field(), value));
            }
        }
        return effects;
    }

    /** Several items that take turns in one placement are what a carousel is made of. */
    private static boolean showsOnly(Map<EffectField, CellValue> effects) {
        return effects.containsKey(EffectField.PLACEMENT)
                && Set.of(EffectField.PLACEMENT, EffectField.CONTENT, EffectField.PRIORITY)
                        .containsAll(effects.keySet());
    }
}
