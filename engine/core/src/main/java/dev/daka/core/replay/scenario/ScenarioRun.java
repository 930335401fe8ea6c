package dev.daka.core.replay.scenario;

import dev.daka.core.campaign.Scenario;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.finding.Finding;
import java.util.List;

/**
 * How a scenario went.
 *
 * @param steps in order
 */
public record ScenarioRun(Scenario scenario, List<Played> steps) {
    public ScenarioRun {
        steps = List.copyOf(steps);
    }

    /**
     * One step, what was decided, and how that differs from what the workbook expects.
     *
     * @param differences empty where the step went as expected
     */
    public record Played(Scenario.Step step, Decision decision, List<Finding> differences) {
        public Played {
            differences = List.copyOf(differences);
        }
    }

    /** Tells whether every step went as expected. */
    public boolean holds() {
        return differences().isEmpty();
    }

    /** All differences, in the order of the steps. */
    public List<Finding> differences() {
        return steps.stream().flatMap(step -> step.differences().stream()).toList();
    }
}
