package dev.daka.core.ruleset;

import dev.daka.core.action.Action;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Subject;
import dev.daka.core.evaluation.RowEffect;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which actions a rule set is asked about at all: those that some row may answer or some metric counts. Rows that only
 * multiply make no difference where no other row can give points, and rows that only show content make none where nobody
 * asks for it.
 */
final class AnsweredActions {
    private final Rows earning = new Rows();
    private final Rows showing = new Rows();
    private final Set<String> counted = new HashSet<>();
    private boolean countsAll;

    AnsweredActions(List<CompiledRow> rows, List<Metric> metrics) {
        for (CompiledRow row : rows) {
            RowEffect effect = row.fired().effect();
            if (effect.showing() != null) {
                showing.add(row);
            }
            if (effect.earns()) {
                earning.add(row);
            }
        }
        for (Metric metric : metrics) {
            if (metric.actionType() == null) {
                countsAll = true;
            } else {
                counted.add(metric.actionType());
            }
        }
    }

    /** Whether a row may fire that makes a difference. */
    boolean mayFire(Action action) {
        return (action.type() != null && earning.mayAnswer(action))
                || (!action.placements().isEmpty() && showing.mayAnswer(action));
    }

    /** The types whose actions can make a difference at all; none where every type can. */
    Optional<Set<String>> types() {
        Optional<Set<String>> earns = earning.types();
        Optional<Set<String>> shows = showing.types();
        if (countsAll || earns.isEmpty() || shows.isEmpty()) {
            return Optional.empty();
        }
        Set<String> types = new HashSet<>(counted);
        types.addAll(earns.get());
        types.addAll(shows.get());
        return Optional.of(types);
    }

    /** Whether a metric counts actions of that type. */
    boolean isCounted(@Nullable String type) {
        return type != null && (countsAll || counted.contains(type));
    }

    /** What an action must be for one of some rows to answer it: names that every row asks for, and those that it may be. */
    private static final class Rows {
        private @Nullable Map<Subject, Set<String>> asked;

        void add(CompiledRow row) {
            Map<Subject, Set<String>> names = new HashMap<>();
            row.conditions().stream()
                    .filter(Rows::isOfAction)
                    .forEach(condition -> names.putIfAbsent(
                            condition.subject(), new HashSet<>(((CellValue.Keys) condition.value()).values())));
            if (asked == null) {
                asked = names;
            } else {
                asked.keySet().retainAll(names.keySet());
                asked.forEach((subject, known) -> known.addAll(names.getOrDefault(subject, Set.of())));
            }
        }

        private static boolean isOfAction(Condition condition) {
            return condition.isListOfNames()
                    && switch (condition.subject().property()) {
                        case ACTION_TYPE, CHANNEL, TEXT_ATTRIBUTE -> true;
                        default -> false;
                    };
        }

        Optional<Set<String>> types() {
            return asked == null ? Optional.of(Set.of()) : Optional.ofNullable(asked.get(Subject.ACTION_TYPE));
        }

        boolean mayAnswer(Action action) {
            if (asked == null) {
                return false;
            }
            for (Map.Entry<Subject, Set<String>> entry : asked.entrySet()) {
                String name = nameIn(action, entry.getKey());
                if (name == null || !entry.getValue().contains(name)) {
                    return false;
                }
            }
            return true;
        }

        private static @Nullable String nameIn(Action action, Subject subject) {
            return switch (subject.property()) {
                case ACTION_TYPE -> action.type();
                case CHANNEL -> action.channel();
                default ->
                    action.attributes().get(subject.parameter()) instanceof AttributeValue.Text text
                            ? text.value()
                            : null;
            };
        }
    }
}
