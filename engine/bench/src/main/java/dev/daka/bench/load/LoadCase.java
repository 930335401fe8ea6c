package dev.daka.bench.load;

import dev.daka.bench.load.traffic.LoadedRules.Size;
import dev.daka.bench.load.traffic.Mix;
import java.util.Locale;

/** What the service runs while it is measured, and what is posted to it. */
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

    /** As {@code --only} takes it. */
    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Size size() {
        return size;
    }

    /** Nearly every action spends from one budget. */
    boolean hot() {
        return hot;
    }

    /** How many actions one request posts. */
    int actionsPerRequest() {
        return posts == Posts.BATCHES ? BATCH_SIZE : 1;
    }

    /** All actions are by one member, so that none of them can be decided before the last is booked. */
    boolean ofOneMember() {
        return posts == Posts.OF_ONE_MEMBER || posts == Posts.OF_AN_AGENT;
    }

    /** What members do while they are measured. */
    Mix mix() {
        return posts == Posts.OF_AN_AGENT ? Mix.PURCHASES : Mix.USUAL;
    }

    /** What members did in the year before. */
    Mix pastMix() {
        return posts == Posts.OF_AN_AGENT ? Mix.PURCHASES : Mix.PAST;
    }

    String title() {
        return size.title() + ", " + (hot ? "hot budget" : "spread") + posts.title;
    }
}
