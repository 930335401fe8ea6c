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
 * What an action must be called for one of some rows to fire: the subjects that every one of the rows has a list of names
 * for, each with the names that any of them lists. Blank cells, {@code not} and ranges ask for no name.
 *
 * <p>For example, of two rows about purchases, one of coffee in the app and one of tea, every row asks for a category: coffee
 * or tea. Only one asks for a channel, so that a purchase of tea may be made anywhere.
 */
final class RequiredNames {
    private final boolean hasRows;
    private final List<Asked> all;

    /** One of these names of the subject. */
    record Asked(Subject subject, Set<String> names) {}

    private RequiredNames(boolean hasRows, List<Asked> all) {
        this.hasRows = hasRows;
        this.all = all;
    }

    /** Whether there is a row at all. */
    boolean hasRows() {
        return hasRows;
    }

    /** Empty where some row asks for no name. */
    List<Asked> all() {
        return all;
    }

    /** Whether one of the rows may fire. False is certain, true is not: rows look at more than names. */
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

    /** The action's channel or the text of its attribute; null where it has none. */
    static @Nullable String nameIn(Action action, Subject subject) {
        if (subject.property() == Property.CHANNEL) {
            return action.channel();
        }
        return action.attributes().get(subject.parameter()) instanceof AttributeValue.Text text ? text.value() : null;
    }

    /** The names that a row lists by subject. */
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

    /** Takes rows one after the other. */
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
