package dev.daka.service.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.MemberId;
import dev.daka.core.booking.LoadRequest;
import dev.daka.core.booking.Storage;
import dev.daka.service.Answer;
import dev.daka.service.Api;
import dev.daka.service.AtOnce;
import dev.daka.service.ServiceTest;
import dev.daka.service.TestDatabase;
import dev.daka.service.TestRules;
import dev.daka.service.TestService;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Requests beyond the capacity of the service are refused at once, with a time to retry. */
@ServiceTest
class PressureTest {
    private final Api api;
    private final Storage storage;

    PressureTest(Api api, Storage storage) {
        this.api = api;
        this.storage = storage;
    }

    /** Locks the member like another process that does not finish a booking. */
    private Storage.Unit hold(String member) {
        return storage.open(LoadRequest.of(List.of(new MemberId(member))));
    }

    @Test
    void anActionOfALockedMemberGets409() {
        String action = Api.action("p-1", "m-held", "signedIn", "");
        List<Answer> answers;
        try (Storage.Unit held = hold("m-held")) {
            assertThat(held.member(new MemberId("m-held"))).isPresent();
            answers = AtOnce.run(3, turn -> api.post("/v1/actions", action));
        }
        assertThat(answers).extracting(Answer::problem).containsOnly("409 in-progress");
        assertThat(answers).allMatch(answer -> answer.header("Retry-After").isPresent());
        Answer later = api.post("/v1/actions", action);
        assertThat(later.status()).isEqualTo(200);
        assertThat(later.replayed()).isFalse();
    }

    @Test
    void actionsBeyondTheQueueGet503() {
        Map<String, Object> settings = TestService.settings(TestRules.folder().toString());
        settings.put("daka.home", TestDatabase.home().folder().resolve("narrow").toString());
        settings.put("daka.booking.workers", 1);
        settings.put("daka.booking.batch", 1);
        settings.put("daka.booking.queue", 2);
        settings.put("daka.applications.per-second", 1);
        settings.put("daka.applications.burst", 40);
        try (ConfigurableApplicationContext narrow = TestService.start(settings)) {
            Api there = new Api(narrow.getEnvironment());
            List<Answer> answers;
            try (Storage.Unit held = hold("m-narrow")) {
                assertThat(held.member(new MemberId("m-narrow"))).isPresent();
                answers = AtOnce.run(8, turn -> there.act("p-" + turn, "m-narrow", "signedIn"));
            }
            List<Answer> away =
                    answers.stream().filter(answer -> answer.status() == 503).toList();
            assertThat(away).hasSizeBetween(5, 6);
            assertThat(away)
                    .allMatch(answer -> answer.slug().equals("overloaded")
                            && answer.header("Retry-After").isPresent());

            List<Answer> reads = AtOnce.run(40, turn -> there.get("/v1/members/m-narrow"));
            assertThat(reads).anyMatch(answer -> answer.status() != 429);
            assertThat(reads)
                    .anyMatch(answer -> answer.problem().equals("429 rate-limited")
                            && answer.header("Retry-After").isPresent());
        }
    }

    /** As many workers as on a machine with 64 processors, and a pool with only one connection besides theirs. */
    @Test
    void manyWorkersGetConnections() {
        Map<String, Object> settings = TestService.settings(TestRules.folder().toString());
        settings.put("daka.home", TestDatabase.home().folder().resolve("wide").toString());
        settings.put("daka.booking.workers", 64);
        settings.put("daka.booking.batch", 2);
        settings.put("spring.datasource.hikari.maximum-pool-size", 1);
        try (ConfigurableApplicationContext wide = TestService.start(settings)) {
            Api there = new Api(wide.getEnvironment());
            List<Answer> answers = AtOnce.run(48, caller -> {
                Answer last = there.act("w-" + caller, "m-wide-" + caller, "signedIn");
                for (int turn = 0; turn < 10 && last.status() == 200; turn++) {
                    last = there.act("w-" + caller + "-" + turn, "m-wide-" + caller, "signedIn");
                }
                return last;
            });
            assertThat(answers).extracting(Answer::status).containsOnly(200);
        }
    }
}
