package dev.daka.bench.load.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Actions of the year before the measurement. Every member acts equally often, at random moments within equal parts of
 * the year. With 52 actions each, every member acts once in every 7 days.
 */
public final class History implements ActionSource {
    /**
     * One day less than a year. No points from it expire during the measurement, because points last 12 months or more.
     */
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

    /** The total number of actions. */
    public long size() {
        return (long) members * perMember;
    }

    @Override
    public String actionId(long number) {
        return "past-" + number;
    }

    /** The numbers run through the first action of each member, then the second of each, and so on. */
    @Override
    public String action(long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_033 + number);
        Duration part = YEAR.dividedBy(perMember);
        Instant moment =
                end.minus(YEAR).plus(part.multipliedBy(number / members)).plusMillis(random.nextLong(part.toMillis()));
        return Traffic.action(random, mix, actionId(number), Traffic.memberId((int) (number % members)), moment);
    }
}
