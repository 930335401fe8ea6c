package dev.daka.bench.load;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Everything measured of one case, or of one form of the baseline.
 *
 * @param closed    by number of connections
 * @param open      by rate
 * @param written   rows written per decision, by table
 * @param spending  of 100 actions, how many spent from the hot budget
 * @param refusals  answers that were no decisions, such as {@code status 503: 12}
 * @param complaint what the ledger says otherwise than the answers; empty where they agree
 */
record Series(
        String title,
        List<Stretch> closed,
        List<Stretch> open,
        Map<String, Double> written,
        double spending,
        String refusals,
        String complaint) {
    /** The stretch with the most per second; one with errors does not count while there is one without. */
    Stretch best() {
        return best(closed);
    }

    static Stretch best(List<Stretch> closed) {
        return closed.stream()
                .max(Comparator.<Stretch, Boolean>comparing(
                                stretch -> stretch.measured().errors() == 0)
                        .thenComparingDouble(Stretch::perSecond))
                .orElseThrow();
    }

    /** How many times as much as the other one. */
    double ratioTo(Series other) {
        return best().perSecond() / other.best().perSecond();
    }
}
