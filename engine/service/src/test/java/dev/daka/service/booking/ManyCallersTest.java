package dev.daka.service.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.AtOnce;
import dev.daka.service.Ledgers;
import dev.daka.service.ServiceTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * Many callers post the same actions again and again, each in a different order. Each action is booked once, and all
 * callers get the same bytes. {@code -Ddaka.callers=64 -Ddaka.actions=1000 -Ddaka.tries=50} makes 3.2 million requests.
 */
@ServiceTest
class ManyCallersTest {
    private static final int CALLERS = Integer.getInteger("daka.callers", 16);
    private static final int ACTIONS = Integer.getInteger("daka.actions", 40);
    private static final int TRIES = Integer.getInteger("daka.tries", 4);
    private static final int MEMBERS = 10;

    private final Api api;
    private final Ledgers ledgers;

    ManyCallersTest(Api api, Ledgers ledgers) {
        this.api = api;
        this.ledgers = ledgers;
    }

    @Test
    void eachActionIsBookedOnceAndGetsOneAnswer() {
        Instant moment = Instant.now();
        Map<Integer, String> answers = new ConcurrentHashMap<>();
        List<Integer> news = AtOnce.run(CALLERS, caller -> {
            List<Integer> turns = new ArrayList<>();
            for (int turn = 0; turn < ACTIONS * TRIES; turn++) {
                turns.add(turn % ACTIONS);
            }
            Collections.shuffle(turns, new Random(caller));
            int first = 0;
            for (int action : turns) {
                Answer answer = post(moment, action);
                assertThat(answers.merge(action, answer.body(), (one, same) -> one))
                        .isEqualTo(answer.body());
                first += answer.replayed() ? 0 : 1;
            }
            return first;
        });

        assertThat(news.stream().mapToInt(Integer::intValue).sum()).isEqualTo(ACTIONS);
        assertThat(ledgers.number("SELECT count(*) FROM action WHERE action_id LIKE 'many-callers-%'"))
                .isEqualTo(ACTIONS);
        ledgers.mustBalance();
    }

    /** A caller that is told to retry does so at once. */
    private Answer post(Instant moment, int action) {
        while (true) {
            Answer answer = api.post(
                    "/v1/actions",
                    Api.actionAt(moment, "many-callers-" + action, "m-callers-" + action % MEMBERS, "signedIn", ""));
            if (answer.status() == 200) {
                return answer;
            }
            assertThat(answer.slug()).isIn("in-progress", "overloaded");
        }
    }
}
