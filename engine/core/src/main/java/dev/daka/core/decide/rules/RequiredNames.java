package dev.daka.core.decide.rules;

import dev.daka.core.action.Action;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.Subject;
import dev.daka.core.vocabulary.Property;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that an action needs for at least one of some rows to fire. It holds each subject for which every row lists
 * names, with the names from all rows. Blank cells, {@code not} and ranges require no name.
 *
 * <p>For example, take two rows about purchases: one for coffee in the app, one for tea. Both rows list a category, so
 * the action's category must be coffee or tea. Only the first lists a channel, so no channel is required.
 */
final class RequiredNames {
    private final boolean hasRows;
    private final List<Asked> all;

    /** A subject and the names of which the action must have one. */
    record Asked(Subject subject, Set<String> names) {}

    private RequiredNames(boolean hasRows, List<Asked> all) {
        this.hasRows = hasRows;
        this.all = all;
    }

    /** True if there is at least one row. */
    boolean hasRows() {
        return hasRows;
    }

    /** The subjects with their names. Empty if there are no rows, or no subject for which every row lists names. */
    List<Asked> all() {
        return all;
    }

    /**
     * False if no row can fire. True means only that a row may fire, because rows also have conditions other than
     * names.
     */
    boolean mayAnswer(Action action) {
        if (!hasRows) {
            return false;
        }
        for (Asked asked : all) {
            String name = nameIn(action, asked.subject);
            if (name == null || !asked.names.contains(name)) {
                return false;
            }
        }
        return true;
    }

    /** The action's channel, or its attribute if that is a text; null if the action has neither for this subject. */
    static @Nullable String nameIn(Action action, Subject subject) {
        if (subject.property() == Property.CHANNEL) {
            return action.channel();
        }
        return action.attributes().get(subject.parameter()) instanceof AttributeValue.Text text ? text.value() : null;
    }

    /** The names that a row lists, by subject. Only the channel and text attributes are considered. */
    static Map<Subject, List<String>> of(CompiledRow row) {
        Map<Subject, List<String>> names = new HashMap<>();
        for (Condition condition : row.conditions()) {
            Property property = condition.subject().property();
            boolean isOfAction = property == Property.CHANNEL || property == Property.TEXT_ATTRIBUTE;
            if (isOfAction && condition.value() instanceof CellValue.Keys keys) {
                names.putIfAbsent(condition.subject(), keys.values());
            }
        }
        return names;
    }

    /** Collects the names of rows, one row at a time. */
    static final class Builder {
        private @Nullable Map<Subject, Set<String>> common;

        void add(Map<Subject, List<String>> row) {
            Map<Subject, Set<String>> known = common;
            if (known == null) {
                common = new HashMap<>();
                row.forEach((subject, names) -> common.put(subject, new HashSet<>(names)));
                return;
            }
            known.keySet().retainAll(row.keySet());
            known.forEach((subject, names) -> names.addAll(row.getOrDefault(subject, List.of())));
        }

        RequiredNames build() {
            return common == null
                    ? new RequiredNames(false, List.of())
                    : new RequiredNames(
                            true,
                            common.entrySet().stream()
                                    .map(asked -> new Asked(asked.getKey(), Set.copyOf(asked.getValue())))
                                    .toList());
        }
    }
}
