package dev.daka.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.action.MemberId;
import dev.daka.core.decide.records.Changes.CounterChange;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.DayRun;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.journal.format.StateFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes days of metrics and limits, writes and reads them in between, and compares them with plain maps. */
class StoredDaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final MemberId MEMBER = new MemberId("m-1");
    private static final MetricKey METRIC = new MetricKey("purchased", ZoneOffset.UTC, null);
    private static final CounterKey COUNTER = new CounterKey(Savings.CAMPAIGN, "daily", MEMBER, "");

    /** Generates days: mostly the latest one or a day shortly after it. */
    private static final class Days {
        private final Random random;
        private int today;

        Days(long seed) {
            random = new Random(seed);
        }

        LocalDate next() {
            today += random.nextInt(3);
            return FIRST.plusDays(random.nextInt(10) == 0 ? random.nextInt(today + 1) : today);
        }

        LocalDate fold() {
            return FIRST.plusDays(today - random.nextInt(30));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void metricEqualsAMapOfDays(long seed) {
        Days days = new Days(seed);
        MetricDays kept = new MetricDays();
        MetricDays stored = new MetricDays();
        NavigableMap<LocalDate, DayFigure> model = new TreeMap<>();
        DayFigure earlier = new DayFigure(0, new BigDecimal("0"));
        LocalDate from = LocalDate.MIN;
        for (int i = 0; i < 400; i++) {
            LocalDate day = days.next();
            long count = days.random.nextInt(8) == 0 ? -1 : 1;
            DayFigure figure = new DayFigure(count, BigDecimal.valueOf(count * days.random.nextInt(2) * 250L, 2));
            kept.add(day, figure);
            stored.add(day, figure);
            if (day.isBefore(from)) {
                earlier = earlier.plus(figure);
            } else {
                model.merge(day, figure, (before, more) -> before.plus(more).count() == 0 ? null : before.plus(more));
            }
            LocalDate fold = days.fold();
            if (days.random.nextInt(20) == 0 && fold.isAfter(from)) {
                from = fold;
                kept.foldBefore(from);
                stored.foldBefore(from);
                NavigableMap<LocalDate, DayFigure> over = model.headMap(from, false);
                for (DayFigure one : over.values()) {
                    earlier = earlier.plus(one);
                }
                over.clear();
            }
            assertThat(written(stored)).as("after step %d", i).isEqualTo(written(kept));
            if (days.random.nextInt(3) > 0) {
                stored = read(written(stored));
            }
            if (days.random.nextInt(5) == 0) {
                assertThat(stored.days()).isEqualTo(model);
                assertThat(kept.days()).isEqualTo(model);
                assertThat(kept.earlier().count()).isEqualTo(earlier.count());
                assertThat(kept.earlier().sum()).isEqualByComparingTo(earlier.sum());
                assertNoTwoRunsAreOne(stored);
            }
        }
    }

    private static void assertNoTwoRunsAreOne(MetricDays days) {
        for (DayBlock block : days.blocks()) {
            DayRun newer = null;
            for (DayRun run : block.runs()) {
                if (newer != null) {
                    assertThat(run.last()).isBefore(newer.first());
                    assertThat(run.last().plusDays(1).equals(newer.first())
                                    && run.figure().equals(newer.figure()))
                            .isFalse();
                }
                newer = run;
            }
        }
    }

    private static byte[] written(MetricDays days) {
        MemberState state = new MemberState(MEMBER);
        state.restore(METRIC, days);
        return StateFormat.write(state);
    }

    private static MetricDays read(byte[] bytes) {
        return Objects.requireNonNull(
                StateFormat.read(MEMBER, 0, bytes).metrics().get(METRIC));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void limitEqualsAMapOfDays(long seed) {
        Days days = new Days(seed);
        CounterDays kept = new CounterDays();
        CounterDays stored = new CounterDays();
        NavigableMap<LocalDate, Long> model = new TreeMap<>();
        for (int i = 0; i < 400; i++) {
            LocalDate day = days.next();
            long before = model.getOrDefault(day, 0L);
            long used = days.random.nextInt(4) == 0 ? -before : 1 + days.random.nextInt(5);
            if (used != 0) {
                CounterChange change = new CounterChange(
                        COUNTER,
                        day,
                        used,
                        NOON.plusSeconds(i),
                        Math.max(used, 0),
                        day.plusDays(day.getDayOfMonth() % 3));
                kept.add(change);
                stored.add(change);
                model.merge(day, used, (one, more) -> one + more == 0 ? null : (Long) (one + more));
            }
            if (days.random.nextInt(20) == 0) {
                LocalDate fold = days.fold();
                kept.forget(fold);
                stored.forget(fold);
                model.keySet()
                        .removeIf(one -> one.plusDays(one.getDayOfMonth() % 3).isBefore(fold));
            }
            assertThat(written(stored)).as("after step %d", i).isEqualTo(written(kept));
            if (days.random.nextInt(3) > 0) {
                stored = readLimit(written(stored));
            }
            LocalDate from = days.fold();
            CounterNeed need = new CounterNeed(COUNTER, from, from.plusDays(days.random.nextInt(40)));
            assertThat(stored.use(need).byDay()).isEqualTo(model.subMap(need.from(), true, need.to(), true));
        }
    }

    private static byte[] written(CounterDays days) {
        MemberState state = new MemberState(MEMBER);
        state.restore(COUNTER, days);
        return StateFormat.write(state);
    }

    private static CounterDays readLimit(byte[] bytes) {
        return Objects.requireNonNull(
                StateFormat.read(MEMBER, 0, bytes).counters().get(COUNTER));
    }

    @Test
    void readingADamagedDayFails() {
        MetricDays metric = new MetricDays();
        for (int day : List.of(0, 2, 4)) {
            metric.add(FIRST.plusDays(day), new DayFigure(1, BigDecimal.ZERO));
        }
        byte[] damaged = written(metric);
        // Damages the length of the oldest run. It is followed by the run's figure (4 bytes), the start of the limits'
        // use (1) and the number of limits (1).
        damaged[damaged.length - 7] = 0;
        MetricDays read = read(damaged);

        assertThat(read.blocks().newest())
                .isNotNull()
                .extracting(DayBlock::days)
                .isEqualTo(3);
        assertThatThrownBy(read::days)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 days");
        assertThatThrownBy(() -> StateFormat.readWhole(MEMBER, 0, damaged))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 days");
    }

    @Test
    void aTotalThatDiffersFromItsDaysIsFound() {
        MetricDays metric = new MetricDays();
        metric.add(FIRST, new DayFigure(3, BigDecimal.ZERO));
        byte[] damaged = written(metric);
        // Damages the count of the block. It is followed by the block's sum (3 bytes), the length and the number of its
        // runs (2), a run (7) and the same bytes as above.
        damaged[damaged.length - 15] = 4;
        MetricDays read = read(damaged);
        assertThatThrownBy(read::days)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but 1 from 2026-01-01 to 2026-01-01");
    }
}
