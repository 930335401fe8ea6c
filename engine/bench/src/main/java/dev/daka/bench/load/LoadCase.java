package dev.daka.bench.load;

import dev.daka.bench.load.traffic.LoadedRules.Size;

/** What the service runs while it is measured. */
enum LoadCase {
    FOUR_SPREAD(Size.FOUR_CAMPAIGNS, false),
    FOUR_HOT(Size.FOUR_CAMPAIGNS, true),
    THOUSAND_SPREAD(Size.THOUSAND_RULES, false),
    THOUSAND_HOT(Size.THOUSAND_RULES, true);

    private final Size size;
    private final boolean hot;

    LoadCase(Size size, boolean hot) {
        this.size = size;
        this.hot = hot;
    }

    Size size() {
        return size;
    }

    /** Nearly every action spends from one budget. */
    boolean hot() {
        return hot;
    }

    String title() {
        return size.title() + ", " + (hot ? "hot budget" : "spread");
    }
}
