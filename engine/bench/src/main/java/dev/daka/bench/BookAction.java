package dev.daka.bench;

import dev.daka.bench.member.DailyAction;
import dev.daka.bench.member.DailyMember;
import dev.daka.bench.member.Membership;
import dev.daka.bench.member.SameEffects;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.rules.Rules;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Measures booking the first action of a day, from the bytes of the member's stored state to the bytes of the new one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BookAction {
    @Param("NEW")
    public Membership membership = Membership.NEW;

    @Param("SIGN_IN")
    public DailyAction action = DailyAction.SIGN_IN;

    private @Nullable DailyMember member;

    /**
     * Prepares members of every length of membership in each process, so that all measurements run with equally well
     * compiled code.
     */
    @Setup
    public void live() {
        Rules rules = Rules.shipped();
        Decision first = DailyMember.of(Membership.NEW, rules).book(action);
        for (Membership each : Membership.values()) {
            DailyMember lived = DailyMember.of(each, rules);
            SameEffects.check(first, lived.book(action));
            if (each == membership) {
                member = lived;
            }
        }
    }

    @Benchmark
    @SuppressWarnings("NullAway") // JMH calls live() first; a null check would be measured.
    public Decision book() {
        return member.book(action);
    }
}
