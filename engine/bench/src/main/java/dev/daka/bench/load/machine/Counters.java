package dev.daka.bench.load.machine;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The service's own counters.
 *
 * @param values values by counter name, summed over all labels
 */
public record Counters(Map<String, Double> values) {
    private static final String BOOKINGS = "daka_bookings_total";
    private static final String BATCHES = "daka_batches_total";
    private static final String ROUND_TRIPS = "daka_roundtrips_total";

    public Counters {
        values = Map.copyOf(values);
    }

    /**
     * Parses the text format of Prometheus, with one {@code name{label="value"} 12.0} per line. Only names that start
     * with {@code daka_} are read.
     */
    public static Counters in(String text) {
        Map<String, Double> values = new TreeMap<>();
        text.lines().filter(line -> line.startsWith("daka_")).forEach(line -> {
            int space = line.lastIndexOf(' ');
            int brace = line.indexOf('{');
            String name = line.substring(0, brace < 0 ? space : brace);
            values.merge(name, Double.valueOf(line.substring(space + 1)), Double::sum);
        });
        return new Counters(values);
    }

    /** The increase of each counter since {@code before}. */
    public Counters since(Counters before) {
        Map<String, Double> values = new TreeMap<>();
        this.values.forEach((name, value) -> values.put(name, value - before.values.getOrDefault(name, 0.0)));
        return new Counters(values);
    }

    /** Bookings per batch; empty if the service does not count them or has booked no batch. */
    public OptionalDouble actionsPerBatch() {
        return ratio(BOOKINGS, BATCHES);
    }

    public OptionalDouble roundTripsPerBatch() {
        return ratio(ROUND_TRIPS, BATCHES);
    }

    private OptionalDouble ratio(String one, String other) {
        Double many = values.get(one);
        Double by = values.get(other);
        return many == null || by == null || by == 0 ? OptionalDouble.empty() : OptionalDouble.of(many / by);
    }
}
