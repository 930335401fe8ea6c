package dev.daka.bench.load;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All measurements of one case, or of one form of the baseline.
 *
 * @param closed    stretches of the closed loop, by number of connections
 * @param open      stretches of the open loop, by rate
 * @param written   rows written per decision, by table
 * @param spending  percentage of actions that spent from the hot budget
 * @param refusals  answers other than decisions, with counts, such as {@code status 503: 12}
 * @param complaint differences between the ledger and the answers; empty if there are none
 */
record Series(
        String title,
        List<Stretch> closed,
        List<Stretch> open,
        Map<String, Double> written,
        double spending,
        String refusals,
        String complaint) {
    /**
     * The stretch of the closed loop with the highest throughput. A stretch with errors counts only if all have errors.
     */
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

    /** The stretch of the closed loop with this number of connections or clients; empty if it was not measured. */
    Optional<Stretch> at(int connections) {
        return closed.stream().filter(stretch -> stretch.load() == connections).findFirst();
    }

    /** The stretch of the open loop at half of the highest throughput; empty if other rates were requested. */
    Optional<Stretch> atHalf() {
        double half = best().perSecond() / 2;
        return open.stream().filter(stretch -> stretch.load() == half).findFirst();
    }

    /** The highest throughput, divided by that of the other series. */
    double ratioTo(Series other) {
        return best().perSecond() / other.best().perSecond();
    }

    /**
     * The throughput with this number of connections, divided by that of the other series; empty if either was not
     * measured.
     */
    Optional<Double> ratioTo(Series other, int connections) {
        return at(connections)
                .flatMap(mine -> other.at(connections).map(others -> mine.perSecond() / others.perSecond()));
    }

    double rowsPerDecision() {
        return written.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
