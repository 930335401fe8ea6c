package dev.daka.bench.load;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to measure.
 *
 * @param cases    cases to measure
 * @param baseline true if one transaction per action is measured too
 * @param scale    size and duration of the measurement
 * @param rates    actions per second in the open loop; if empty, half of the highest throughput
 */
record LoadPlan(Set<LoadCase> cases, boolean baseline, Scale scale, List<Double> rates) {
    private static final String BASELINE = "baseline";

    static final String USAGE =
            "engine/bench/load [--quick] [--seconds 20] [--members 20000] [--history 52] [--rates 500,1000] [--only "
                    + Stream.concat(Arrays.stream(LoadCase.values()).map(LoadCase::option), Stream.of(BASELINE))
                            .collect(Collectors.joining(","))
                    + "]";

    /**
     * Parses the command line: {@code --quick}, {@code --seconds 30}, {@code --members 20000}, {@code --history 52},
     * {@code --rates 500,1000} and {@code --only four-hot,baseline}.
     */
    static LoadPlan of(List<String> arguments) {
        LoadPlan plan = new LoadPlan(
                EnumSet.allOf(LoadCase.class),
                true,
                arguments.contains("--quick") ? Scale.QUICK : Scale.FULL,
                List.of());
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).equals("--quick")) {
                if (i + 1 == arguments.size()) {
                    throw new IllegalArgumentException("A value is missing after " + arguments.get(i));
                }
                plan = plan.with(arguments.get(i), arguments.get(++i).split(",", -1));
            }
        }
        return plan;
    }

    private LoadPlan with(String option, String[] values) {
        return switch (option) {
            case "--seconds" -> with(scale.withSeconds(positive(values[0])));
            case "--members" -> with(scale.withMembers(positive(values[0])));
            case "--history" -> with(scale.withHistory(positive(values[0])));
            case "--rates" ->
                new LoadPlan(
                        cases,
                        baseline,
                        scale,
                        Arrays.stream(values)
                                .map(value -> (double) positive(value))
                                .toList());
            case "--only" -> new LoadPlan(named(values), List.of(values).contains(BASELINE), scale, rates);
            default -> throw new IllegalArgumentException("Unknown option " + option + ". " + USAGE);
        };
    }

    private LoadPlan with(Scale other) {
        return new LoadPlan(cases, baseline, other, rates);
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("Not more than 0: " + text);
        }
        return number;
    }

    private static Set<LoadCase> named(String[] names) {
        return Arrays.stream(names)
                .filter(name -> !name.equals(BASELINE))
                .map(LoadPlan::named)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LoadCase.class)));
    }

    private static LoadCase named(String name) {
        return Arrays.stream(LoadCase.values())
                .filter(one -> one.option().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown case " + name + ". " + USAGE));
    }

    /**
     * The rates for the open loop.
     *
     * @param most highest throughput of the closed loop, per second
     */
    List<Double> ratesAt(double most) {
        return rates.isEmpty() ? List.of(most / 2) : rates;
    }
}
