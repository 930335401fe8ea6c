package dev.daka.bench;

import dev.daka.bench.contestant.Engine;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is to be measured, and how thoroughly.
 *
 * @param warmUps    of one second
 * @param iterations of 200 ms: short ones, so that most are left alone by whatever else the machine does
 * @param publishes  under load
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
    /** What the report answers. */
    enum Question {
        PUBLISH,
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

    /** {@code --quick}, then {@code --rows 10,100}, {@code --engines daka,evrete}, {@code --only publish,load}, {@code --limit 15} minutes. */
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
