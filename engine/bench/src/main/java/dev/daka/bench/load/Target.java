package dev.daka.bench.load;

/**
 * A target that the service must meet.
 *
 * @param what    the measured figure, in words
 * @param bar     the target, such as {@code ≤ 2.3}
 * @param figure  the measured value, or a dash if it was not measured
 * @param verdict whether the target is met
 */
record Target(String what, String bar, String figure, Verdict verdict) {
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
