package dev.daka.bench.load.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * What members did in the year before the measurement: each of them equally often, at random moments of equal parts of the
 * year. With 52 actions each, every member acts once in every 7 days.
 */
public final class History implements ActionSource {
    /** One day less than a year, so that no points of it expire during the measurement: they last 12 months or more. */
    private static final Duration YEAR = Duration.ofDays(364);

    private final long seed;
    private final int members;
    private final int perMember;
    private final Mix mix;
    private final Instant end;

    public History(long seed, int members, int perMember, Mix mix, Instant end) {
        this.seed = seed;
        this.members = members;
        this.perMember = perMember;
        this.mix = mix;
        this.end = end;
    }

    /** How many actions there are. */
    public long size() {
        return (long) members * perMember;
    }

    @Override
    public String actionId(long number) {
        return "past-" + number;
    }

    /** The first action of each member comes first, then the second of each, and so on. */
    @Override
    public String action(long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_033 + number);
        Duration part = YEAR.dividedBy(perMember);
        Instant moment =
                end.minus(YEAR).plus(part.multipliedBy(number / members)).plusMillis(random.nextLong(part.toMillis()));
        return Traffic.action(random, mix, actionId(number), Traffic.memberId((int) (number % members)), moment);
    }
}
