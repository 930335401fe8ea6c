package dev.daka.bench.load;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is to be measured, and for how long.
 *
 * @param baseline    whether one transaction per action is measured too
 * @param seconds     of each stretch that counts
 * @param warmUp      seconds before the first of them
 * @param members     among whom the actions are spread
 * @param connections of the closed loop, one stretch for each number
 * @param clients     of the baseline, one stretch for each number
 * @param rates       actions per second of the open form; half the most where there are none
 */
record LoadPlan(
        Set<LoadCase> cases,
        boolean baseline,
        int seconds,
        int warmUp,
        int members,
        List<Integer> connections,
        List<Integer> clients,
        List<Double> rates) {
    static final String USAGE =
            "engine/bench/load [--quick] [--seconds 20] [--rates 500,1000] [--only four-spread,four-hot,thousand-spread,thousand-hot,baseline]";

    private static final String BASELINE = "baseline";

    private static final LoadPlan FULL = new LoadPlan(
            EnumSet.allOf(LoadCase.class),
            true,
            20,
            60,
            20_000,
            List.of(1, 8, 32, 64, 128, 256),
            List.of(1, 2, 4, 8, 16, 32, 64),
            List.of());
    private static final LoadPlan QUICK = new LoadPlan(
            EnumSet.allOf(LoadCase.class), true, 5, 25, 5_000, List.of(16, 128), List.of(1, 8, 64), List.of());

    /** {@code --quick}, {@code --seconds 30}, {@code --rates 500,1000}, {@code --only four-hot,baseline}. */
    static LoadPlan of(List<String> arguments) {
        LoadPlan plan = arguments.contains("--quick") ? QUICK : FULL;
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
            case "--seconds" ->
                new LoadPlan(cases, baseline, positive(values[0]), warmUp, members, connections, clients, rates);
            case "--rates" ->
                new LoadPlan(
                        cases,
                        baseline,
                        seconds,
                        warmUp,
                        members,
                        connections,
                        clients,
                        Arrays.stream(values)
                                .map(value -> (double) positive(value))
                                .toList());
            case "--only" ->
                new LoadPlan(
                        named(values),
                        List.of(values).contains(BASELINE),
                        seconds,
                        warmUp,
                        members,
                        connections,
                        clients,
                        rates);
            default -> throw new IllegalArgumentException("Unknown option " + option + ". " + USAGE);
        };
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
                .map(name -> LoadCase.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(LoadCase.class)));
    }

    /** The rates of the open form, where the closed one came to that many a second. */
    List<Double> ratesAt(double most) {
        return rates.isEmpty() ? List.of(most / 2) : rates;
    }
}
