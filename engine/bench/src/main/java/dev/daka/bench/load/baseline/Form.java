package dev.daka.bench.load.baseline;

/** How a transaction's statements travel. */
public enum Form {
    STATEMENTS("statement by statement"),
    PIPELINE("all statements at once");

    private final String title;

    Form(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
