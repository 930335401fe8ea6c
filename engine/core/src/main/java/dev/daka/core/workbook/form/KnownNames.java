package dev.daka.core.workbook.form;

import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.EffectField;
import dev.daka.core.vocabulary.Name;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names that the cells of a workbook can hold: the declared names and the workbook's own content items. */
public final class KnownNames {
    private static final Binding CONFIRMED_BY = new Binding.Effect(EffectField.CONFIRMED_BY);

    private final Declarations declarations;
    private final List<Name> content;

    public KnownNames(Declarations declarations, List<Name> content) {
        this.declarations = declarations;
        this.content = List.copyOf(content);
    }

    public List<Name> in(Domain domain) {
        return domain == Domain.CONTENT ? content : declarations.names().in(domain);
    }

    /** The names that a column's cells can hold; empty if they can hold any name. */
    public Optional<List<Name>> in(Column column) {
        return Optional.ofNullable(column.domain())
                .map(domain -> domain == Domain.ATTRIBUTE_VALUES ? valuesOfAttribute(column) : in(domain));
    }

    /**
     * The names that an operator can choose from in a column's cells; empty if the cells can hold any name. In the
     * column for the confirming action type, these are only the types that can confirm another action.
     */
    public Optional<List<Name>> offered(Column column) {
        return column.binding().equals(CONFIRMED_BY)
                ? Optional.of(declarations.actionTypes().confirming())
                : in(column);
    }

    /** Attributes of an action type, or of all action types if {@code actionType} is null. */
    public List<Attribute> attributes(@Nullable String actionType) {
        ActionTypes types = declarations.actionTypes();
        return actionType == null
                ? types.attributes()
                : types.find(actionType).map(ActionType::attributes).orElse(List.of());
    }

    private List<Name> valuesOfAttribute(Column column) {
        return declarations.actionTypes().attributes().stream()
                .filter(attribute -> column.binding() instanceof Binding.Condition condition
                        && attribute.name().key().equals(condition.parameter()))
                .findFirst()
                .map(Attribute::choices)
                .orElse(List.of());
    }
}
