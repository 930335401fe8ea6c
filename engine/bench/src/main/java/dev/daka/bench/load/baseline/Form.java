package dev.daka.bench.load.baseline;

/** How the statements of a transaction are sent. */
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
