package dev.daka.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoadPlanTest {
    @Test
    void takesWhatIsAskedForAndTheRestAsUsual() {
        LoadPlan plan = LoadPlan.of(List.of("--quick", "--seconds", "7", "--only", "four-hot,baseline"));

        assertThat(plan.seconds()).isEqualTo(7);
        assertThat(plan.cases()).containsExactly(LoadCase.FOUR_HOT);
        assertThat(plan.baseline()).isTrue();
        assertThat(LoadPlan.of(List.of("--only", "thousand-spread")).baseline()).isFalse();
        assertThat(LoadPlan.of(List.of()).cases()).containsExactly(LoadCase.values());
    }

    @Test
    void asksForHalfTheMostUnlessRatesAreGiven() {
        assertThat(LoadPlan.of(List.of()).ratesAt(900)).containsExactly(450.0);
        assertThat(LoadPlan.of(List.of("--rates", "100,200")).ratesAt(900)).containsExactly(100.0, 200.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense 1", "--seconds", "--seconds 0", "--only five", "--rates fast"})
    void refusesWhatItDoesNotKnow(String arguments) {
        List<String> words = List.of(arguments.split(" ", -1));
        assertThatThrownBy(() -> LoadPlan.of(words)).isInstanceOf(IllegalArgumentException.class);
    }
}
