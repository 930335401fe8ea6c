package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Random requests of applications about the points of three members. */
public final class RandomDeeds {
    private final Api api;
    private final TestClock clock;
    private final Random random;
    private final List<Deed> actions = new ArrayList<>();
    private final List<Deed> holds = new ArrayList<>();

    public RandomDeeds(Api api, TestClock clock, long seed) {
        this.api = api;
        this.clock = clock;
        this.random = new Random(seed);
    }

    private record Deed(String member, String id) {}

    /** Runs this number of requests, each by this duration later than the one before. */
    public void live(int deeds, Duration between) {
        for (int step = 0; step < deeds; step++) {
            Deed deed = new Deed("m-any-" + random.nextInt(3), "d-" + step);
            clock.later(between.multipliedBy(step), () -> happen(deed));
        }
    }

    private void happen(Deed deed) {
        switch (random.nextInt(7)) {
            case 0, 1 -> {
                act(deed, "purchased", ",\"amount\":" + (1 + random.nextInt(90)));
                actions.add(deed);
            }
            case 2 -> {
                act(deed, "visited", "");
                actions.add(deed);
            }
            case 3 -> {
                if (api.hold(deed.member(), deed.id(), 1 + random.nextInt(40)).status() == 200) {
                    holds.add(deed);
                }
            }
            case 4 ->
                any(holds)
                        .ifPresent(one ->
                                api.end(one.member(), one.id(), random.nextBoolean() ? "redemption" : "release"));
            case 5 ->
                any(actions)
                        .ifPresent(one -> act(
                                new Deed(one.member(), deed.id()),
                                "orderConfirmed",
                                ",\"attributes\":{\"confirms\":\"" + one.id() + "\"}"));
            default -> any(actions).ifPresent(one -> assertIsDone(api.cancel(one.id(), one.member(), deed.id())));
        }
    }

    private void act(Deed deed, String type, String more) {
        assertIsDone(api.post("/v1/actions", Api.actionAt(clock.instant(), deed.id(), deed.member(), type, more)));
    }

    private static void assertIsDone(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private Optional<Deed> any(List<Deed> deeds) {
        return deeds.isEmpty() ? Optional.empty() : Optional.of(deeds.get(random.nextInt(deeds.size())));
    }
}
