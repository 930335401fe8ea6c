package dev.daka.service.simulations;

import dev.daka.core.RunningCampaigns;
import dev.daka.core.ruleset.RuleSet;
import java.util.List;

/**
 * What decides on one side of a simulation.
 *
 * @param campaigns to ask
 * @param own       rule sets that were compiled for this side and are closed with it; the others go on running
 */
record Side(RunningCampaigns campaigns, List<RuleSet> own) implements AutoCloseable {
    @Override
    public void close() {
        own.forEach(RuleSet::close);
    }
}
