package dev.daka.service.admin.simulations;

import dev.daka.core.replay.recording.UnreadableFile;
import dev.daka.core.replay.simulation.Report;
import dev.daka.service.platform.problems.Problem;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;

/** A running or finished simulation. One thread runs it; any thread may read its state or stop it. */
final class SimulationRun {
    private static final Logger LOG = LoggerFactory.getLogger(SimulationRun.class);

    /** The state of a simulation. */
    enum State {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    /**
     * A simulation.
     *
     * @param id        id of the simulation
     * @param state     whether the simulation runs, is done, was stopped, or failed
     * @param processed how many actions were replayed so far
     * @param total     how many actions there are; while they are being read, how many rows the recording has
     * @param problem   why the simulation failed; absent if it did not
     * @param result    the report, when the simulation has ended; for a stopped simulation, the report on the actions
     *                  replayed before
     */
    @Schema(name = "Simulation")
    record Look(
            String id,
            State state,
            long processed,
            long total,
            @Nullable Problem problem,
            @Nullable Report result) {
        private Look at(long nowProcessed, long nowTotal) {
            return new Look(id, state, nowProcessed, nowTotal, problem, result);
        }

        private Look ended(State how, @Nullable Problem why, @Nullable Report with) {
            return new Look(id, how, processed, total, why, with);
        }
    }

    /**
     * The locale of the operator who started the simulation. The result is written by another thread, which has no
     * request.
     */
    private final Locale locale = LocaleContextHolder.getLocale();

    private volatile boolean stopAsked;
    private volatile Look look;

    SimulationRun(String id, long rows) {
        this.look = new Look(id, State.RUNNING, 0, rows, null, null);
    }

    Look look() {
        return look;
    }

    boolean isOver() {
        return look.state() != State.RUNNING;
    }

    void stop() {
        stopAsked = true;
    }

    /**
     * Runs the simulation to its end.
     *
     * @param last runs before the simulation is shown as finished
     */
    void run(Replay replay, Runnable last) {
        LocaleContextHolder.setLocale(locale);
        String id = UUID.randomUUID().toString();
        Look end = look.ended(State.FAILED, ProblemType.INTERNAL.problem().requestId(id), null);
        try {
            end = replayed(replay);
        } catch (IOException | RuntimeException failure) {
            LOG.error("A simulation failed; its problem has the requestId {}", id, failure);
        } finally {
            last.run();
            look = end;
        }
    }

    private Look replayed(Replay replay) throws IOException {
        try {
            Report report = replay.run((processed, total) -> look = look.at(processed, total), () -> stopAsked);
            return look.ended(report.stopped() ? State.STOPPED : State.DONE, null, report);
        } catch (StopAsked whileReading) {
            return look.ended(State.STOPPED, null, null);
        } catch (UnreadableFile unreadable) {
            Refusal refusal = Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "recordingId",
                    ProblemText.withCure(unreadable.reason(), "cure.anotherFile"));
            return look.ended(State.FAILED, refusal.problem(), null);
        }
    }
}
