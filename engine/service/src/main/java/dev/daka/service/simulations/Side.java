package dev.daka.service.simulations;

import dev.daka.core.RunningCampaigns;
import dev.daka.core.ruleset.RuleSet;
import java.util.List;

/**
 * What decides on one side of a simulation.
 *
 * @param campaigns to ask
 * @param own       rule sets that were compiled for this simulation, to be closed after it
 */
record Side(RunningCampaigns campaigns, List<RuleSet> own) {
    void close() {
        own.forEach(RuleSet::close);
    }
}
