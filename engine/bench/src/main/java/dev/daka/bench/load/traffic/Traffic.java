package dev.daka.bench.load.traffic;

import dev.daka.bench.table.Tasks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The actions that are posted: of 100, 94 purchases of 1.00 to 4.99 yuan in one of the categories that the campaigns name,
 * two each of signing in, sharing and visiting. Every member is as likely as any other.
 */
public final class Traffic {
    private static final int CENTS_FROM = 100;
    private static final int CENTS_TO = 500;

    private final long seed;
    private final int members;
    private final String moment;

    /** The same seed gives the same actions, all of which happened at that moment. */
    public Traffic(long seed, int members, Instant moment) {
        this.seed = seed;
        this.members = members;
        this.moment = moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What is posted as that action, a number from 0 on. */
    public String action(long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        int kind = random.nextInt(100);
        String type;
        String more;
        if (kind < 94) {
            type = Tasks.PURCHASED;
            more = ",\"amount\":%s,\"attributes\":{\"category\":\"%s\"}".formatted(yuan(random), category(random));
        } else if (kind < 96) {
            type = Tasks.SIGNED_IN;
            more = "";
        } else if (kind < 98) {
            type = Tasks.SHARED;
            more = ",\"attributes\":{\"target\":\"product\"}";
        } else {
            type = "visited";
            more = ",\"attributes\":{\"page\":\"home\"}";
        }
        return "{\"actionId\":\"" + actionId(number) + "\",\"type\":\"" + type + "\",\"memberId\":\""
                + memberId(random.nextInt(members)) + "\",\"occurredAt\":\"" + moment + "\",\"channel\":\""
                + Tasks.CHANNELS.get(random.nextInt(Tasks.CHANNELS.size())) + "\"" + more + "}";
    }

    private static String yuan(SplittableRandom random) {
        int cents = random.nextInt(CENTS_FROM, CENTS_TO);
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }

    private static String category(SplittableRandom random) {
        return ThousandRules.category(
                random.nextInt(ThousandRules.CAMPAIGNS), random.nextInt(Tasks.categories(ThousandRules.ROWS)));
    }

    public String actionId(long number) {
        return "load-" + number;
    }

    public String memberId(int number) {
        return "member-" + number;
    }

    /** What the service is told of that member before the actions come. */
    public String member(int number) {
        return "{\"tier\":\"" + Tasks.TIERS.get(number % Tasks.TIERS.size()) + "\",\"registeredOn\":\"2025-"
                + String.format(Locale.ROOT, "%02d", 1 + number % 12) + "-01\"}";
    }

    public int members() {
        return members;
    }
}
