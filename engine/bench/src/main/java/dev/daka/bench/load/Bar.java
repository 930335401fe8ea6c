package dev.daka.bench.load;

/**
 * One thing that the service must come to.
 *
 * @param bar    such as {@code ≤ 2.3}
 * @param figure that was measured, or a dash
 */
record Bar(String what, String bar, String figure, Verdict verdict) {
    enum Verdict {
        MET("met"),
        MISSED("**missed**"),
        NOT_MEASURED("not measured");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
