package dev.daka.bench.load;

import dev.daka.bench.load.traffic.LoadedRules.Size;
import dev.daka.bench.load.traffic.Mix;
import java.util.Locale;

/** The campaigns that the service runs while it is measured, and the requests that are posted to it. */
enum LoadCase {
    FOUR_SPREAD(Size.FOUR_CAMPAIGNS, false, Posts.SINGLE),
    FOUR_HOT(Size.FOUR_CAMPAIGNS, true, Posts.SINGLE),
    THOUSAND_SPREAD(Size.THOUSAND_RULES, false, Posts.SINGLE),
    THOUSAND_HOT(Size.THOUSAND_RULES, true, Posts.SINGLE),
    BATCH(Size.FOUR_CAMPAIGNS, true, Posts.BATCHES),
    ONE_MEMBER(Size.FOUR_CAMPAIGNS, false, Posts.OF_ONE_MEMBER),
    AGENT(Size.FOUR_AND_PENDING, false, Posts.OF_AN_AGENT);

    private static final int BATCH_SIZE = 100;

    private final Size size;
    private final boolean hot;
    private final Posts posts;

    private enum Posts {
        SINGLE(""),
        BATCHES(", batches of " + BATCH_SIZE),
        OF_ONE_MEMBER(", one member"),
        OF_AN_AGENT(", one agent");

        private final String title;

        Posts(String title) {
            this.title = title;
        }
    }

    LoadCase(Size size, boolean hot, Posts posts) {
        this.size = size;
        this.hot = hot;
        this.posts = posts;
    }

    /** The name of the case in the option {@code --only}. */
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Size size() {
        return size;
    }

    /** True if nearly every action spends from one budget. */
    boolean hot() {
        return hot;
    }

    /** Number of actions per request. */
    int actionsPerRequest() {
        return posts == Posts.BATCHES ? BATCH_SIZE : 1;
    }

    /** True if all actions are by one member. Each of them can be decided only after the one before is booked. */
    boolean ofOneMember() {
        return posts == Posts.OF_ONE_MEMBER || posts == Posts.OF_AN_AGENT;
    }

    /** The kinds of actions that members do during the measurement. */
    Mix mix() {
        return posts == Posts.OF_AN_AGENT ? Mix.PURCHASES : Mix.USUAL;
    }

    /** The kinds of actions that members did in the year before. */
    Mix pastMix() {
        return posts == Posts.OF_AN_AGENT ? Mix.PURCHASES : Mix.PAST;
    }

    String title() {
        return size.title() + ", " + (hot ? "hot budget" : "spread") + posts.title;
    }
}
