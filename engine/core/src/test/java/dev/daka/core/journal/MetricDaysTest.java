package dev.daka.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.DayRun;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final DayFigure ONE = new DayFigure(1, BigDecimal.ZERO);

    private final MetricDays days = new MetricDays();

    private List<DayRun> runs() {
        List<DayRun> runs = new ArrayList<>();
        days.blocks().forEach(block -> block.runs().forEach(runs::add));
        return runs;
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    @Test
    void daysInARowWithTheSameFigureAreOneRun() {
        for (int number : new int[] {0, 1, 2, 4, 5}) {
            days.add(day(number), ONE);
        }
        days.add(day(6), new DayFigure(2, BigDecimal.ZERO));
        assertThat(runs())
                .containsExactly(
                        new DayRun(day(6), 1, new DayFigure(2, BigDecimal.ZERO)),
                        new DayRun(day(4), 2, ONE),
                        new DayRun(day(0), 3, ONE));
    }

    @Test
    void aRunIsCutAtTheDayBeforeWhichDaysAreSummedUp() {
        for (int number = 0; number < 10; number++) {
            days.add(day(number), new DayFigure(1, new BigDecimal("2.50")));
        }
        days.foldBefore(day(4));
        assertThat(days.earlier()).isEqualTo(new DayFigure(4, new BigDecimal("10")));
        assertThat(runs()).containsExactly(new DayRun(day(4), 6, new DayFigure(1, new BigDecimal("2.50"))));
    }

    /** A block begins on 2026-01-27: its epoch day is 80 × 256. */
    @Test
    void daysOfTwoBlocksAreInTwoRuns() {
        for (int number = 0; number < 40; number++) {
            days.add(day(number), ONE);
        }
        assertThat(runs())
                .containsExactly(
                        DayRun.of(LocalDate.of(2026, 1, 27), day(39), ONE),
                        DayRun.of(day(0), LocalDate.of(2026, 1, 26), ONE));
        assertThat(days.blocks()).extracting(DayBlock::days).containsExactly(14, 26);
    }
}
