package dev.daka.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadPlanTest {
    @Test
    void usesTheOptionsAndTheDefaults() {
        LoadPlan plan =
                LoadPlan.of(List.of("--quick", "--seconds", "7", "--history", "3", "--only", "four-hot,baseline"));

        assertThat(plan.scale()).isEqualTo(Scale.QUICK.withSeconds(7).withHistory(3));
        assertThat(plan.cases()).containsExactly(LoadCase.FOUR_HOT);
        assertThat(plan.baseline()).isTrue();
        assertThat(LoadPlan.of(List.of("--only", "thousand-spread")).baseline()).isFalse();
        assertThat(LoadPlan.of(List.of()).cases()).containsExactly(LoadCase.values());
        assertThat(LoadPlan.of(List.of()).scale()).isEqualTo(Scale.FULL);
    }

    @Test
    void namesEachCaseInWords() {
        assertThat(LoadPlan.of(List.of("--only", "one-member,agent,batch,four-spread"))
                        .cases())
                .containsExactly(LoadCase.FOUR_SPREAD, LoadCase.BATCH, LoadCase.ONE_MEMBER, LoadCase.AGENT);
        assertThat(LoadPlan.USAGE).contains("four-hot,", "one-member,", "baseline]");
    }

    @Test
    void anAgentIsOneMemberWithManyGrants() {
        Scale scale = Scale.FULL;

        assertThat(scale.membersOf(LoadCase.AGENT)).isEqualTo(1);
        assertThat(scale.historyOf(LoadCase.AGENT)).isEqualTo(100_000);
        assertThat(scale.membersOf(LoadCase.ONE_MEMBER)).isEqualTo(1);
        assertThat(scale.historyOf(LoadCase.ONE_MEMBER)).isEqualTo(52);
        assertThat(scale.membersOf(LoadCase.BATCH)).isEqualTo(20_000);
    }

    @Test
    void usesHalfOfTheHighestRateUnlessRatesAreGiven() {
        assertThat(LoadPlan.of(List.of()).ratesAt(900)).containsExactly(450.0);
        assertThat(LoadPlan.of(List.of("--rates", "100,200")).ratesAt(900)).containsExactly(100.0, 200.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense 1",
                "--seconds",
                "--seconds 0",
                "--only five",
                "--only FOUR_HOT",
                "--members none",
                "--rates fast"
            })
    void refusesUnknownOptions(String arguments) {
        List<String> words = List.of(arguments.split(" ", -1));
        assertThatThrownBy(() -> LoadPlan.of(words)).isInstanceOf(IllegalArgumentException.class);
    }
}
