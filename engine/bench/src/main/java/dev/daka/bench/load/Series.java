package dev.daka.bench.load;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** The closed loop with so many connections or clients; empty if it was not measured. */
    Optional<Stretch> at(int connections) {
        return closed.stream().filter(stretch -> stretch.load() == connections).findFirst();
    }

    /** The open loop at half of the most; empty if other rates were asked for. */
    Optional<Stretch> atHalf() {
        double half = best().perSecond() / 2;
        return open.stream().filter(stretch -> stretch.load() == half).findFirst();
    }

    /** How many times as much as the other one. */
    double ratioTo(Series other) {
        return best().perSecond() / other.best().perSecond();
    }

    /** How many times as much as the other one, with so many connections each; empty if one of them was not measured. */
    Optional<Double> ratioTo(Series other, int connections) {
        return at(connections)
                .flatMap(mine -> other.at(connections).map(others -> mine.perSecond() / others.perSecond()));
    }

    double rowsPerDecision() {
        return written.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
