package dev.daka.service.apidocs;

import dev.daka.core.simulation.ColumnMapping;
import dev.daka.core.simulation.SimulationReport;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;

/** What the contract calls the records of the core, which know nothing of it. */
final class SchemaNames extends TypeNameResolver {
    private static final Map<Class<?>, String> NAMES = Map.of(
            ColumnMapping.class, "Mapping",
            SimulationReport.class, "Report",
            SimulationReport.Row.class, "FiredRow",
            SimulationReport.UnfiredRow.class, "SilentRow",
            SimulationReport.LimitUse.class, "LimitReached",
            SimulationReport.Exhausted.class, "BudgetExhausted",
            SimulationReport.RowDifference.class, "DifferingRow",
            SimulationReport.ActionDifference.class, "DifferingAction");

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = NAMES.get(type);
        return name == null ? super.nameForClass(type, options) : name;
    }
}
