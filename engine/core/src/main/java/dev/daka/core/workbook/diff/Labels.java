package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The labels of the keys in cells. */
final class Labels {
    private static final String ATTRIBUTES = "attributes";

    private final Map<String, Label> known = new HashMap<>();

    /** @param declarations declared names; null to use only the labels in the workbooks themselves */
    Labels(CheckedWorkbook before, CheckedWorkbook after, @Nullable Declarations declarations) {
        before.content().forEach(this::add);
        after.content().forEach(this::add);
        if (declarations != null) {
            for (Domain domain : Domain.values()) {
                add(domain.name(), declarations.names().in(domain));
            }
            List<ActionType> types = declarations.actionTypes().all();
            add(Domain.ACTION_TYPES.name(), types.stream().map(ActionType::name).toList());
            for (Attribute attribute : declarations.actionTypes().attributes()) {
                add(ofAttribute(attribute.name().key()), attribute.values());
            }
            add(
                    ATTRIBUTES,
                    declarations.actionTypes().attributes().stream()
                            .map(Attribute::name)
                            .toList());
        }
    }

    private void add(ContentItem item) {
        known.put(in(Domain.CONTENT.name(), item.id()), new Label(item.title(), item.titleEn()));
    }

    private void add(String list, List<Name> names) {
        names.forEach(name -> known.put(in(list, name.key()), name.label()));
    }

    private static String ofAttribute(@Nullable String attribute) {
        return Domain.ATTRIBUTE_VALUES + " " + attribute;
    }

    private static String in(String list, String key) {
        return list + " " + key;
    }

    /** The label of a key; the key itself if it has no label. */
    Label of(Domain domain, String key) {
        return Optional.ofNullable(known.get(in(domain.name(), key))).orElseGet(() -> Phrases.same(key));
    }

    /** The label of an attribute; its key if it has no label. */
    Label ofAttributeNamed(String key) {
        return Optional.ofNullable(known.get(in(ATTRIBUTES, key))).orElseGet(() -> Phrases.same(key));
    }

    /** The label of a key in a cell: the declared label, or else the label written in the cell. */
    Label of(Column column, String key, String cell) {
        String list =
                column.binding() instanceof Binding.Condition condition && column.domain() == Domain.ATTRIBUTE_VALUES
                        ? ofAttribute(condition.parameter())
                        : String.valueOf(column.domain());
        return Optional.ofNullable(known.get(in(list, key))).orElseGet(() -> asWritten(key, cell));
    }

    private static Label asWritten(String key, String cell) {
        String others = CellText.negated(cell);
        return CellText.parts(others == null ? cell : others).stream()
                .filter(part -> CellText.key(part).equals(key))
                .map(CellText::label)
                .filter(label -> !label.isBlank())
                .findFirst()
                .map(label -> new Label(label, key))
                .orElseGet(() -> Phrases.same(key));
    }
}
