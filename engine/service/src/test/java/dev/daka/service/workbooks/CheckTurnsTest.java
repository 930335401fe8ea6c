package dev.daka.service.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
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
    void refusesWhoeverComesWhenAllMayNeitherBeginNorWait() throws Exception {
        List<CheckTurns.Turn> begun = begin();
        List<Future<CheckTurns.Turn>> waiting = new ArrayList<>();
        for (int place = 0; place < CheckTurns.MOST_WAITING; place++) {
            CountDownLatch waits = new CountDownLatch(1);
            waiting.add(others.submit(() -> turns.take(waits::countDown)));
            waits.await();
        }

        assertThatThrownBy(() -> turns.take(() -> {}))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.BUSY));

        begun.forEach(CheckTurns.Turn::close);
        for (Future<CheckTurns.Turn> turn : waiting) {
            turn.get().close();
        }
        assertThat(begin()).hasSize(CheckTurns.AT_ONCE);
    }

    @Test
    void givesThePlaceOfOneWhoLeavesToAnother() {
        begin();
        for (int visitor = 0; visitor <= CheckTurns.MOST_WAITING; visitor++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("left");
                    }))
                    .hasMessage("left");
        }
    }

    private List<CheckTurns.Turn> begin() {
        List<CheckTurns.Turn> begun = new ArrayList<>();
        for (int turn = 0; turn < CheckTurns.AT_ONCE; turn++) {
            begun.add(turns.take(() -> {
                throw new AssertionError("There is a turn left");
            }));
        }
        return begun;
    }
}
