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
 * Finds rows that match the same occasions and have the same effects as a row above in their table, even if their
 * conditions are written differently. Also finds rows that match the same occasions with other effects, but not in a
 * table with hit policy {@code FIRST}, where {@link MaskedRow} finds them.
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

    /**
     * True if the effects only show content in a placement. Several such rows with the same conditions form a
     * carousel.
     */
    private static boolean showsOnly(Map<EffectField, CellValue> effects) {
        return effects.containsKey(EffectField.PLACEMENT)
                && Set.of(EffectField.PLACEMENT, EffectField.CONTENT, EffectField.PRIORITY)
                        .containsAll(effects.keySet());
    }
}
