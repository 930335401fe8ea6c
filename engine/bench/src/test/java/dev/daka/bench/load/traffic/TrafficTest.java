package dev.daka.bench.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TrafficTest {
    private static final Instant MOMENT = Instant.parse("2026-11-22T08:00:00.5Z");
    private static final int MANY = 20_000;
    private static final int MEMBERS = 1_000;

    private static JsonNode action(Traffic traffic, long number) {
        return JsonMapper.shared().readTree(traffic.action(number));
    }

    @Test
    void actionsDependOnTheSeed() {
        assertThat(actions(new Traffic(1, MEMBERS, Mix.USUAL, MOMENT)))
                .isEqualTo(actions(new Traffic(1, MEMBERS, Mix.USUAL, MOMENT)))
                .isNotEqualTo(actions(new Traffic(2, MEMBERS, Mix.USUAL, MOMENT)));
    }

    private static List<String> actions(Traffic traffic) {
        return LongStream.range(0, 100).mapToObj(traffic::action).toList();
    }

    @Test
    void idsAreUnique() {
        Traffic traffic = new Traffic(1, MEMBERS, Mix.USUAL, MOMENT);
        Set<String> ids = new HashSet<>();
        LongStream.range(0, MANY)
                .forEach(number ->
                        ids.add(action(traffic, number).path("actionId").asString()));
        assertThat(ids).hasSize(MANY);
    }

    @Test
    void nearlyAllActionsArePurchasesAndMembersAreEquallyLikely() {
        Traffic traffic = new Traffic(1, MEMBERS, Mix.USUAL, MOMENT);
        Map<String, Integer> types = new HashMap<>();
        Map<String, Integer> members = new HashMap<>();
        for (int i = 0; i < MANY; i++) {
            JsonNode action = action(traffic, i);
            types.merge(action.path("type").asString(), 1, Integer::sum);
            members.merge(action.path("memberId").asString(), 1, Integer::sum);
        }

        assertThat(types.getOrDefault("purchased", 0) / (double) MANY).isCloseTo(0.94, within(0.01));
        assertThat(types.keySet()).containsExactlyInAnyOrder("purchased", "signedIn", "shared", "visited");
        assertThat(members).hasSize(MEMBERS);
        assertThat(members.values()).as("20 on average").allMatch(count -> count < 60);
        assertThat(IntStream.range(0, MEMBERS).mapToObj(Traffic::memberId)).containsAll(members.keySet());
    }
}
