package dev.daka.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.journal.StateDifference.Part;
import dev.daka.core.journal.format.StateFormat;
import dev.daka.core.ledger.CurrencyWallet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StateComparisonTest {
    private static Arguments change(String expected, Consumer<MemberState> change) {
        return Arguments.of(expected, change);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "LOT points lot 2027-03-31: 40 45",
                        state -> pocket(state).restoreLot(Savings.MARCH, 45)),
                change(
                        "LOT points lot 2028-01-31: 0 5",
                        state -> pocket(state).restoreLot(LocalDate.of(2028, 1, 31), 5)),
                change("LOT points lot infinity: -5 -4", state -> pocket(state).restoreLot(Currency.NEVER, -4)),
                change(
                        "EXPIRED points expired lot 2026-03-31: 3 2",
                        state -> pocket(state).restoreExpired(LocalDate.of(2026, 3, 31), 2)),
                change(
                        "PENDING points pending until 2026-10-01: 20 21",
                        state -> pocket(state).restorePending(Savings.TODAY, new CurrencyWallet.Waiting(21, 2, 4))),
                change(
                        "PENDING points pending until 2026-10-01, last row: 4 5",
                        state -> pocket(state).restorePending(Savings.TODAY, new CurrencyWallet.Waiting(20, 2, 5))),
                change(
                        "HELD points hold shop h-1: 10 11, HELD points hold shop h-1, lots: lot 2027-03-31: 10 lot 2027-03-31: 11",
                        state -> state.wallet().apply(Savings.hold(11, Savings.NOON.plusSeconds(60)))),
                change(
                        "HELD points hold shop h-1, expiresAt: 2026-10-01T04:01:00Z 2026-10-01T04:02:00Z",
                        state -> state.wallet().apply(Savings.hold(10, Savings.NOON.plusSeconds(120)))),
                change(
                        "METRIC null metric of purchased Asia/Shanghai tasks 2026-10-01 count: 2 1",
                        state -> state.restore(Savings.SPENT, Savings.metric(1, "39.90"))),
                change(
                        "METRIC null metric of purchased Asia/Shanghai tasks 2026-10-01 sum: 39.9 39.91",
                        state -> state.restore(Savings.SPENT, Savings.metric(2, "39.91"))),
                change(
                        "LIMIT null limit tasks daily c-9 2026-10-01: 2 3",
                        state -> limit(state, Savings.DAILY, 3, Savings.TODAY.plusDays(6))),
                change(
                        "LIMIT null limit tasks daily c-9 2026-10-01, until: 2026-10-07 none",
                        state -> limit(state, Savings.DAILY, 2, null)),
                change(
                        "LIMIT null limit all 2026-10-01: 0 1, LIMIT null limit all, last use: none 2026-10-01T04:00:00Z",
                        state -> limit(state, new CounterKey(null, "all", Savings.MEMBER, ""), 1, null)));
    }

    private static CurrencyWallet pocket(MemberState state) {
        return state.wallet().pocket(CurrencyKey.POINTS);
    }

    private static void limit(MemberState state, CounterKey counter, long used, @Nullable LocalDate until) {
        CounterDays days = new CounterDays();
        days.days().push(new DayUse(Savings.TODAY, used, until));
        days.restoreLast(Savings.NOON);
        state.restore(counter, days);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void namesTheValueThatDiffersAndNoOther(String expected, Consumer<MemberState> change) {
        MemberState stored = Savings.state();
        change.accept(stored);

        assertThat(String.join(
                        ", ",
                        StateComparison.compare(Savings.state(), stored, Savings.TODAY).stream()
                                .map(one -> one.part()
                                        + " "
                                        + (one.currency() == null
                                                ? null
                                                : one.currency().value()) + " "
                                        + one.subject() + ": " + one.expected() + " " + one.found())
                                .toList()))
                .isEqualTo(expected);
    }

    @Test
    void aStateIsTheSameAfterWritingAndReading() {
        MemberState read = StateFormat.read(Savings.MEMBER, 7, StateFormat.write(Savings.state()));

        assertThat(StateComparison.compare(Savings.state(), read, Savings.TODAY))
                .isEmpty();
    }

    @Test
    void reportsAStateOfAnEarlierRow() {
        MemberState earlier = StateFormat.read(Savings.MEMBER, 6, StateFormat.write(Savings.state()));

        assertThat(StateComparison.compare(Savings.state(), earlier, Savings.TODAY))
                .containsExactly(new StateDifference(Part.STATE, null, "last row", "7", "6"));
    }

    @Test
    void forgottenDaysAreNotCompared() {
        MemberState forgetful = Savings.state();
        forgetful.forget(new Horizon(Savings.TODAY, Savings.TODAY, Map.of()));

        assertThat(forgetful.wallet().pocket(CurrencyKey.POINTS).expired()).isEmpty();
        assertThat(StateComparison.compare(Savings.state(), forgetful, Savings.TODAY))
                .isEmpty();
    }

    @Test
    void aStateThatHasForgottenTheFutureDiffers() {
        MemberState forgetful = Savings.state();
        forgetful.restoreUsedFrom(Savings.TODAY.plusDays(1));

        assertThat(StateComparison.compare(Savings.state(), forgetful, Savings.TODAY))
                .containsExactly(new StateDifference(
                        Part.STATE, null, "days that are forgotten", "before 2026-10-01", "before 2026-10-02"));
    }

    @Test
    void decimalsAreComparedByValue() {
        MemberState other = Savings.state();
        other.restore(Savings.SPENT, Savings.metric(2, "39.900"));

        assertThat(StateComparison.compare(Savings.state(), other, Savings.TODAY))
                .isEqualTo(List.of());
    }
}
