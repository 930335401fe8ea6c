package dev.daka.service.admin.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckTurnsTest {
    private final CheckTurns turns = new CheckTurns();
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void endTheOthers() {
        others.shutdownNow();
    }

    @Test
    void refusesACheckIfAllPlacesToRunAndToWaitAreTaken() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Future<Boolean>> done = new ArrayList<>(begin(end));
        for (int place = 0; place < CheckTurns.MOST_WAITING; place++) {
            CountDownLatch waits = new CountDownLatch(1);
            done.add(others.submit(() -> turns.inTurn(waits::countDown, () -> true)));
            waits.await();
        }

        assertThatThrownBy(() -> turns.inTurn(() -> {}, () -> true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.BUSY));

        end.countDown();
        for (Future<Boolean> turn : done) {
            assertThat(turn.get()).isTrue();
        }
    }

    @Test
    void givesTheFreedPlaceToAWaitingCheck() throws Exception {
        begin(new CountDownLatch(1));
        for (int visitor = 0; visitor <= CheckTurns.MOST_WAITING; visitor++) {
            assertThatThrownBy(() -> turns.inTurn(
                            () -> {
                                throw new IllegalStateException("left");
                            },
                            () -> true))
                    .hasMessage("left");
        }
    }

    @Test
    void saysThatTheServiceStopsIfAnInterruptEndsTheWait() throws Exception {
        begin(new CountDownLatch(1));

        assertThatThrownBy(() -> turns.inTurn(Thread.currentThread()::interrupt, () -> true))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.OVERLOADED));
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Takes all places for running checks, until the end of the test. */
    private List<Future<Boolean>> begin(CountDownLatch end) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(CheckTurns.AT_ONCE);
        List<Future<Boolean>> working = new ArrayList<>();
        for (int turn = 0; turn < CheckTurns.AT_ONCE; turn++) {
            working.add(others.submit(() -> turns.inTurn(() -> {}, () -> {
                begun.countDown();
                return isOver(end);
            })));
        }
        begun.await();
        return working;
    }

    private static boolean isOver(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
