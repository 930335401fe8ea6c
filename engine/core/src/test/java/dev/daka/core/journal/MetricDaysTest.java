package dev.daka.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.decision.DayFigure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final DayFigure ONE = new DayFigure(1, BigDecimal.ZERO);

    private final MetricDays days = new MetricDays();

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    @Test
    void daysInARowWithTheSameFigureAreOneRun() {
        for (int number : new int[] {0, 1, 2, 4, 5}) {
            days.add(day(number), ONE);
        }
        days.add(day(6), new DayFigure(2, BigDecimal.ZERO));
        assertThat(days.runs())
                .containsExactly(
                        new DayRun(day(0), 3, ONE),
                        new DayRun(day(4), 2, ONE),
                        new DayRun(day(6), 1, new DayFigure(2, BigDecimal.ZERO)));
    }

    @Test
    void runIsCutWhereDaysBecomeOneFigure() {
        for (int number = 0; number < 10; number++) {
            days.add(day(number), new DayFigure(1, new BigDecimal("2.50")));
        }
        days.foldBefore(day(4));
        assertThat(days.earlier()).isEqualTo(new DayFigure(4, new BigDecimal("10.00")));
        assertThat(days.runs()).containsExactly(new DayRun(day(4), 6, new DayFigure(1, new BigDecimal("2.50"))));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itMakesNoDifferenceWhetherDaysWereAsked(long seed) {
        Random random = new Random(seed);
        MetricDays asked = new MetricDays();
        int today = 0;
        for (int i = 0; i < 500; i++) {
            today += random.nextInt(3);
            int number = random.nextInt(20) == 0 ? random.nextInt(today + 1) : today;
            long count = random.nextInt(10) == 0 ? -1 : 1;
            DayFigure figure = new DayFigure(count, BigDecimal.valueOf(count * random.nextInt(2) * 250L, 2));
            days.add(day(number), figure);
            asked.add(day(number), figure);
            if (random.nextInt(20) == 0) {
                LocalDate fold = day(today - random.nextInt(30));
                days.foldBefore(fold);
                asked.foldBefore(fold);
            }
            assertThat(asked.days())
                    .hasSize(asked.runs().stream().mapToInt(DayRun::length).sum());
            assertThat(days.runs()).as("after step %d", i).isEqualTo(asked.runs());
            assertThat(days.earlier()).isEqualTo(asked.earlier());
            assertThat(days.first()).isEqualTo(asked.first());
            if (random.nextInt(40) == 0) {
                assertThat(days.days()).isEqualTo(asked.days());
            }
        }
    }
}
