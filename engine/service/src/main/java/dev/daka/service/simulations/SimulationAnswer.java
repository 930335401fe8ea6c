package dev.daka.service.simulations;

import dev.daka.core.simulation.SimulationReport;
import dev.daka.service.problems.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a simulation stands.
 *
 * @param processed actions so far
 * @param total     actions in all
 * @param problem   why it failed
 * @param result    when it is over; of a stopped one what was done so far
 */
@Schema(name = "Simulation")
record SimulationAnswer(
        String id,
        SimulationRun.State state,
        long processed,
        long total,
        @Nullable Problem problem,
        @Nullable SimulationReport result) {}
