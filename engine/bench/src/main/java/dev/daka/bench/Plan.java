package dev.daka.bench;

import dev.daka.bench.contestant.Engine;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to measure, and how thoroughly.
 *
 * @param sizes             numbers of rows of the measured tables
 * @param engines           engines to measure
 * @param questions         questions to answer
 * @param repetitions       maximum number of repeated publications
 * @param repetitionSeconds seconds after which no further publication is started
 * @param limitMinutes      minutes after which a measurement's process is killed
 * @param warmUps           number of warm-up iterations of one second
 * @param iterations        number of measured iterations of 200 ms; they are short so that other work on the machine
 *                          disturbs few of them
 * @param publishes         number of publications under load
 */
record Plan(
        List<Integer> sizes,
        Set<Engine> engines,
        Set<Question> questions,
        int repetitions,
        int repetitionSeconds,
        long limitMinutes,
        int warmUps,
        int iterations,
        int publishes) {
    /** A question that the report answers. */
    enum Question {
        READING,
        PUBLISH,
        EDIT,
        EVALUATE,
        CAMPAIGNS,
        MEMBERS,
        LOAD
    }

    private static final Plan FULL = new Plan(
            List.of(10, 100, 1_000, 10_000),
            EnumSet.allOf(Engine.class),
            EnumSet.allOf(Question.class),
            15,
            30,
            15,
            5,
            25,
            200);
    private static final Plan QUICK = new Plan(
            List.of(10, 100, 1_000), EnumSet.allOf(Engine.class), EnumSet.allOf(Question.class), 5, 5, 3, 2, 3, 40);

    /**
     * Parses the command line. Its options are {@code --quick}, {@code --rows 10,100}, {@code --engines daka,evrete},
     * {@code --only publish,load} and {@code --limit 15}, in minutes.
     */
    static Plan of(List<String> arguments) {
        Plan plan = arguments.contains("--quick") ? QUICK : FULL;
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

    private Plan with(String option, String[] values) {
        return switch (option) {
            case "--rows" ->
                new Plan(
                        Arrays.stream(values).map(Integer::valueOf).toList(),
                        engines,
                        questions,
                        repetitions,
                        repetitionSeconds,
                        limitMinutes,
                        warmUps,
                        iterations,
                        publishes);
            case "--engines" ->
                new Plan(
                        sizes,
                        named(Engine.class, values),
                        questions,
                        repetitions,
                        repetitionSeconds,
                        limitMinutes,
                        warmUps,
                        iterations,
                        publishes);
            case "--only" ->
                new Plan(
                        sizes,
                        engines,
                        named(Question.class, values),
                        repetitions,
                        repetitionSeconds,
                        limitMinutes,
                        warmUps,
                        iterations,
                        publishes);
            case "--limit" ->
                new Plan(
                        sizes,
                        engines,
                        questions,
                        repetitions,
                        repetitionSeconds,
                        Long.parseLong(values[0]),
                        warmUps,
                        iterations,
                        publishes);
            default -> throw new IllegalArgumentException("Unknown option " + option);
        };
    }

    private static <E extends Enum<E>> Set<E> named(Class<E> type, String[] names) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String name : names) {
            chosen.add(Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return chosen;
    }
}
