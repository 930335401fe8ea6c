package dev.daka.bench.member;

/** How long a member has signed in and bought something every day. */
public enum Membership {
    NEW("new member", 0),
    ONE_YEAR("one year", 1),
    TEN_YEARS("ten years", 10);

    private final String title;
    private final int years;

    Membership(String title, int years) {
        this.title = title;
        this.years = years;
    }

    public String title() {
        return title;
    }

    int years() {
        return years;
    }
}
