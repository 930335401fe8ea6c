package dev.daka.bench.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final int MEMBERS = 30;

    private static JsonNode action(History history, long number) {
        return JsonMapper.shared().readTree(history.action(number));
    }

    @Test
    void everyMemberActsOnceInEveryWeekOfTheYear() {
        History history = new History(1, MEMBERS, 52, Mix.PAST, NOW);
        Map<String, Set<Long>> weeks = new HashMap<>();
        Set<String> ids = new HashSet<>();
        for (long i = 0; i < history.size(); i++) {
            JsonNode action = action(history, i);
            Instant moment = Instant.parse(action.path("occurredAt").asString());
            assertThat(moment).isBetween(NOW.minus(Duration.ofDays(364)), NOW);
            ids.add(action.path("actionId").asString());
            weeks.computeIfAbsent(action.path("memberId").asString(), member -> new TreeSet<>())
                    .add(Duration.between(moment, NOW.minusMillis(1)).toDays() / 7);
        }

        assertThat(ids).hasSize(MEMBERS * 52);
        assertThat(weeks)
                .hasSize(MEMBERS)
                .allSatisfy((member, seen) -> assertThat(seen).hasSize(52));
    }

    @Test
    void laterActionsOfAMemberHaveHigherNumbers() {
        History history = new History(1, MEMBERS, 4, Mix.PAST, NOW);
        for (int member = 0; member < MEMBERS; member++) {
            for (int i = 1; i < 4; i++) {
                assertThat(momentOf(history, member + i * MEMBERS))
                        .isAfterOrEqualTo(momentOf(history, member + (i - 1) * MEMBERS));
            }
        }
    }

    private static Instant momentOf(History history, long number) {
        return Instant.parse(action(history, number).path("occurredAt").asString());
    }

    @Test
    void leavesOutActionsThatAreRefusedAfterTheirDay() {
        assertThat(typesOf(Mix.PAST)).containsExactlyInAnyOrder("purchased", "shared", "visited");
        assertThat(typesOf(Mix.PURCHASES)).containsExactly("purchased");
    }

    private static Set<String> typesOf(Mix mix) {
        History history = new History(1, 1, 1_000, mix, NOW);
        Set<String> types = new TreeSet<>();
        for (long i = 0; i < history.size(); i++) {
            types.add(action(history, i).path("type").asString());
        }
        return types;
    }
}
