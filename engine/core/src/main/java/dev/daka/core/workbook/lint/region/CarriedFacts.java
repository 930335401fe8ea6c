package dev.daka.core.workbook.lint.region;

import dev.daka.core.campaign.Subject;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Property;
import java.util.List;

/**
 * Determines which facts the actions of a type can have. For example, actions of a type without an amount never have
 * one.
 */
final class CarriedFacts {
    private final ActionTypes types;

    CarriedFacts(ActionTypes types) {
        this.types = types;
    }

    /** Keys of the types whose actions can have the fact. */
    List<String> typesWith(Subject subject) {
        return types.all().stream()
                .filter(type -> carries(type, subject))
                .map(ActionType::name)
                .map(Name::key)
                .toList();
    }

    private static boolean carries(ActionType type, Subject subject) {
        return subject.property() == Property.AMOUNT
                ? type.amount() != ActionType.AmountUse.NONE
                : type.attribute(subject.parameter()).isPresent();
    }
}
