package dev.daka.bench.load.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrantedPointsTest {
    @Test
    void addsUpGrantedPointsByCampaignWithoutWithheldOnes() {
        GrantedPoints granted = GrantedPoints.in("""
                {"decisionId":"d","actionId":"a-1","memberId":"m",
                 "effects":[{"type":"addPoints","points":40,"campaign":"one","rules":[{"table":"T","cell":"T!A1","name":"points"}]},
                            {"type":"showContent","placement":"p","item":{"id":"c","points":9},"campaign":"two","rules":[]},
                            {"type":"addPoints","points":2,"campaign":"one","rules":[]},
                            {"type":"addPoints","points":5,"campaign":"three","rules":[]}],
                 "withheld":[{"type":"addPoints","points":700,"campaign":"one","rules":[]}],
                 "balances":{"points":{"available":1000}}}""".getBytes(StandardCharsets.UTF_8));

        assertThat(granted).isEqualTo(new GrantedPoints("a-1", Map.of("one", 42L, "three", 5L)));
    }
}
