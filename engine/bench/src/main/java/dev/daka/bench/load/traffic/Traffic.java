package dev.daka.bench.load.traffic;

import dev.daka.bench.table.Tasks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SplittableRandom;

/** The actions that are posted while the service is measured. All members are equally likely. */
public final class Traffic implements ActionSource {
    private static final int CENTS_FROM = 100;
    private static final int CENTS_TO = 500;

    private final long seed;
    private final int members;
    private final Mix mix;
    private final Instant moment;

    /** Creates actions that all occurred at {@code moment}. The same seed gives the same actions. */
    public Traffic(long seed, int members, Mix mix, Instant moment) {
        this.seed = seed;
        this.members = members;
        this.mix = mix;
        this.moment = moment;
    }

    @Override
    public String action(long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        return action(random, mix, actionId(number), memberId(random.nextInt(members)), moment);
    }

    /**
     * The JSON of a random action. A purchase costs 1.00 to 4.99 yuan and is in one of the categories that the
     * campaigns name.
     */
    static String action(SplittableRandom random, Mix mix, String actionId, String memberId, Instant moment) {
        String type = mix.type(random.nextInt(100));
        return "{\"actionId\":\"" + actionId + "\",\"type\":\"" + type + "\",\"memberId\":\"" + memberId
                + "\",\"occurredAt\":\"" + moment.truncatedTo(ChronoUnit.SECONDS) + "\",\"channel\":\""
                + Tasks.CHANNELS.get(random.nextInt(Tasks.CHANNELS.size())) + "\"" + details(random, type) + "}";
    }

    private static String details(SplittableRandom random, String type) {
        return switch (type) {
            case Tasks.PURCHASED ->
                ",\"amount\":%s,\"attributes\":{\"category\":\"%s\"}".formatted(yuan(random), category(random));
            case Tasks.SHARED -> ",\"attributes\":{\"target\":\"product\"}";
            case Tasks.SIGNED_IN -> "";
            default -> ",\"attributes\":{\"page\":\"home\"}";
        };
    }

    private static String yuan(SplittableRandom random) {
        int cents = random.nextInt(CENTS_FROM, CENTS_TO);
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }

    private static String category(SplittableRandom random) {
        return ThousandRules.category(
                random.nextInt(ThousandRules.CAMPAIGNS), random.nextInt(Tasks.categories(ThousandRules.ROWS)));
    }

    @Override
    public String actionId(long number) {
        return "load-" + number;
    }

    static String memberId(int number) {
        return "member-" + number;
    }

    /** The JSON of a member's profile, which the service gets before the actions. */
    static String member(int number) {
        return "{\"tier\":\"" + Tasks.TIERS.get(number % Tasks.TIERS.size()) + "\",\"registeredOn\":\"2025-"
                + String.format(Locale.ROOT, "%02d", 1 + number % 12) + "-01\"}";
    }
}
