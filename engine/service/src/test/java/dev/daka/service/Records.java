package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.service.faults.Acknowledged;
import dev.daka.service.faults.ServiceProcesses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The records of the campaign {@link TestRules#rushed}, to compare with what callers were told. */
public final class Records {
    public static final int POINTS = 7;

    private static final int REPEATING = 16;
    private static final String COUPONS_BUDGET = "奖品预算";
    private static final String POINTS_BUDGET = "积分预算";

    private final ServiceProcesses service;
    private final Ledgers ledgers;
    private final long couponsBefore;
    private final long pointsBefore;

    private Records(ServiceProcesses service) {
        this.service = service;
        this.ledgers = service.ledgers();
        this.couponsBefore = ledgers.used(COUPONS_BUDGET);
        this.pointsBefore = ledgers.used(POINTS_BUDGET);
    }

    /** The records before callers start. */
    public static Records of(ServiceProcesses service) {
        return new Records(service);
    }

    /** Coupons that were spent since then. */
    public long coupons() {
        return ledgers.used(COUPONS_BUDGET) - couponsBefore;
    }

    public long points() {
        return ledgers.used(POINTS_BUDGET) - pointsBefore;
    }

    /**
     * Checks that all answers to these callers are recorded, that nothing else is, and that a repeated request gets the
     * same answer.
     */
    public void mustBe(String name, List<Acknowledged> told) {
        assertThat(ledgers.answers(name + "-"))
                .isEqualTo(told.stream()
                        .collect(Collectors.toMap(
                                Acknowledged::actionId, one -> one.answer().body())));
        assertThat(told).extracting(one -> one.answer().at("/decisionId")).doesNotHaveDuplicates();
        entriesMustBe(name, told);
        eachPointMustCountOnce(told);
        assertThat(coupons()).isEqualTo(sum(told, one -> one.granted("grantReward")));
        assertThat(points()).isEqualTo(sum(told, one -> one.answer().points()));
        assertThat(ledgers.number(
                        "SELECT count(*) FROM effect WHERE outcome = 'granted' AND type <> 'showContent' AND starts_with(member_id, ?)",
                        "m-" + name + "-"))
                .isEqualTo(sum(told, one -> one.granted("grantReward") + one.granted("addPoints")));
        mustBeToldAgain(told);
    }

    private void entriesMustBe(String name, List<Acknowledged> told) {
        ledgers.mustBalance();
        assertThat(ledgers.number("SELECT coalesce(sum(points), 0) FROM entry")).isZero();
        assertThat(ledgers.number(
                        "SELECT count(*) FROM entry WHERE account = 'available' AND starts_with(action_id, ?)",
                        name + "-"))
                .isEqualTo(sum(told, one -> one.granted("addPoints")));
        assertThat(ledgers.number(
                        "SELECT coalesce(sum(points), 0) FROM entry WHERE account = 'available' AND starts_with(action_id, ?)",
                        name + "-"))
                .isEqualTo(sum(told, one -> one.answer().points()));
    }

    /** A member's balances are 7, 14, 21, and so on. A missing one was lost; a repeated one was granted twice. */
    private static void eachPointMustCountOnce(List<Acknowledged> told) {
        Map<String, List<Long>> balances = told.stream()
                .filter(one -> one.granted("addPoints") > 0)
                .collect(Collectors.groupingBy(
                        Acknowledged::memberId,
                        TreeMap::new,
                        Collectors.mapping(one -> one.answer().balance(), Collectors.toList())));
        balances.forEach((member, all) -> assertThat(all)
                .as(member)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, all.size())
                        .mapToObj(times -> times * POINTS)
                        .toList()));
    }

    private void mustBeToldAgain(List<Acknowledged> told) {
        AtOnce.run(REPEATING, caller -> {
            for (int i = caller; i < told.size(); i += REPEATING) {
                Answer again = service.at(i).post("/v1/actions", told.get(i).body());
                assertThat(again.body()).isEqualTo(told.get(i).answer().body());
                assertThat(again.replayed()).isTrue();
            }
            return caller;
        });
    }

    private static long sum(List<Acknowledged> told, ToLongFunction<Acknowledged> number) {
        return told.stream().mapToLong(number).sum();
    }
}
