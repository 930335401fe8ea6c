package dev.daka.core.replay.scenario;

import dev.daka.core.campaign.Scenario;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.finding.Finding;
import java.util.List;

/**
 * The result of running a scenario.
 *
 * @param scenario the scenario
 * @param steps    results of its steps, in order
 */
public record ScenarioRun(Scenario scenario, List<Played> steps) {
    public ScenarioRun {
        steps = List.copyOf(steps);
    }

    /**
     * The result of a step.
     *
     * @param step        the step
     * @param decision    what was decided
     * @param differences how the decision differs from what the step expects; empty if it does not
     */
    public record Played(Scenario.Step step, Decision decision, List<Finding> differences) {
        public Played {
            differences = List.copyOf(differences);
        }
    }

    /** True if every step went as expected. */
    public boolean holds() {
        return differences().isEmpty();
    }

    /** All differences, in the order of the steps. */
    public List<Finding> differences() {
        return steps.stream().flatMap(step -> step.differences().stream()).toList();
    }
}
