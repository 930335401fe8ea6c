package dev.daka.bench.load;

import static dev.daka.bench.load.Samples.series;
import static dev.daka.bench.load.Samples.stretch;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.bench.load.baseline.Form;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static BaselineSeries baseline(String title, Form form, boolean hot, Stretch... closed) {
        return new BaselineSeries(form, hot, series(title, 0, closed));
    }

    @Test
    void comparesEachCaseWithBothFormsOfItsOwnKindAndCasesWithEachOther() {
        Map<LoadCase, Series> cases = new EnumMap<>(LoadCase.class);
        cases.put(LoadCase.FOUR_SPREAD, series("spread", 0, stretch(64, 8_000, 0)));
        cases.put(LoadCase.FOUR_HOT, series("hot", 100, stretch(64, 6_000, 0)));
        cases.put(LoadCase.ONE_MEMBER, series("alone", 0, stretch(64, 1_000, 0)));

        assertThat(SideBySide.rows(
                        cases,
                        List.of(
                                baseline("slow", Form.STATEMENTS, true, stretch(4, 2_000, 0), stretch(64, 1_000, 0)),
                                baseline("fast", Form.PIPELINE, true, stretch(4, 3_000, 0)),
                                baseline("apart", Form.PIPELINE, false, stretch(4, 4_000, 0)))))
                .containsExactly(
                        List.of("spread : apart", "2.00", "–"),
                        List.of("hot : slow", "3.00", "6.00"),
                        List.of("hot : fast", "2.00", "–"),
                        List.of("hot : spread", "0.750", "0.750"));
    }
}
