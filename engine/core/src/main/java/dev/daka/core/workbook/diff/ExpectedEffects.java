package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.workbook.lint.ReadTable;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The effects that the scenarios of a workbook expect. Finds scenarios that would miss a removed rule. */
final class ExpectedEffects {
    private final List<Scenario> scenarios;
    private final Map<String, String> scenarioByEffect = new HashMap<>();
    private final Set<String> granted = new HashSet<>();

    ExpectedEffects(CheckedWorkbook workbook) {
        this.scenarios = workbook.scenarios();
        for (Scenario scenario : scenarios) {
            for (Scenario.Step step : scenario.steps()) {
                step.expected().effects().forEach(effect -> scenarioByEffect.putIfAbsent(effect, scenario.name()));
                List<String> content = step.expected().content();
                if (content != null) {
                    content.forEach(id -> scenarioByEffect.putIfAbsent("showContent:" + id, scenario.name()));
                }
            }
        }
        for (ReadTable table : workbook.placedTables()) {
            PlacedRow.in(table).forEach(row -> granted.addAll(effects(row)));
        }
    }

    /**
     * Name of a scenario that is named after the removed rule, or that expects an effect which no other rule grants.
     * Empty if there is none.
     */
    Optional<String> scenarioThatMisses(PlacedRow removed) {
        return scenarios.stream()
                .map(Scenario::name)
                .filter(name -> name.contains(removed.name()))
                .findFirst()
                .or(() -> effects(removed).stream()
                        .filter(effect -> scenarioByEffect.containsKey(effect) && !granted.contains(effect))
                        .map(scenarioByEffect::get)
                        .findFirst());
    }

    /** The effects of a row in the notation of scenarios, such as {@code grantReward:coupon-10}. */
    private static List<String> effects(PlacedRow row) {
        return row.filled().stream()
                .flatMap(index -> row.column(index).binding() instanceof Binding.Effect effect
                        ? written(effect.field(), row.value(index).orElseThrow()).stream()
                        : Stream.empty())
                .toList();
    }

    private static Optional<String> written(EffectField field, CellValue cell) {
        if (field.equals(EffectField.CONTENT) && cell instanceof CellValue.Key item) {
            return Optional.of("showContent:" + item.value());
        }
        return EffectKinds.grantedBy(field)
                .map(kind -> kind.key() + ":" + kind.of(cell).name());
    }
}
