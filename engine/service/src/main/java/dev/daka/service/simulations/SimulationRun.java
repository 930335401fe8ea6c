package dev.daka.service.simulations;

import dev.daka.core.simulation.SimulationReport;
import dev.daka.service.problems.Problem;
import dev.daka.service.problems.ProblemType;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A simulation under way or over. */
final class SimulationRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulationRun.class);

    /** How it stands. */
    enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    private final String id = UUID.randomUUID().toString();
    private final Replay replay;
    private volatile boolean stopAsked;
    private volatile SimulationAnswer answer;

    SimulationRun(Replay replay) {
        this.replay = replay;
        this.answer = answer(State.RUNNING, 0, replay.recording().recording().rows(), null, null);
    }

    String id() {
        return id;
    }

    SimulationAnswer answer() {
        return answer;
    }

    boolean isOver() {
        return answer.state() != State.RUNNING;
    }

    void stop() {
        stopAsked = true;
    }

    @Override
    public void run() {
        try {
            SimulationReport report = replay.run(
                    (processed, total) -> answer = answer(State.RUNNING, processed, total, null, null),
                    () -> stopAsked);
            answer = answer(
                    report.stopped() ? State.STOPPED : State.DONE, report.actions(), answer.total(), null, report);
        } catch (IOException | RuntimeException failure) {
            String problem = UUID.randomUUID().toString();
            LOG.error("Problem {}", problem, failure);
            answer = answer(
                    State.FAILED,
                    answer.processed(),
                    answer.total(),
                    ProblemType.INTERNAL.problem().id(problem),
                    null);
        } finally {
            replay.close();
        }
    }

    private SimulationAnswer answer(
            State state, long processed, long total, @Nullable Problem problem, @Nullable SimulationReport result) {
        return new SimulationAnswer(id, state, processed, total, problem, result);
    }
}
