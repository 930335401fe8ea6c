package dev.daka.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Vocabulary VOCABULARY = Rules.shipped().declarations().vocabulary();

    @Test
    void everyEffectHasAColumn() {
        assertThat(VOCABULARY.columns())
                .filteredOn(column -> column.binding() instanceof Binding.Effect)
                .extracting(column -> ((Binding.Effect) column.binding()).field())
                .containsExactlyInAnyOrderElementsOf(EffectKinds.fields());
    }

    @Test
    void everyPropertyOfAnOccasionHasAColumn() {
        Set<Property> properties = new HashSet<>();
        List<Column> columns =
                VOCABULARY.with(List.of(new Name("m", new Label("统计", "m")))).columns();
        columns.forEach(column -> {
            if (column.binding() instanceof Binding.Condition condition) {
                properties.add(condition.property());
            }
        });
        assertThat(properties).containsExactlyInAnyOrder(Property.values());
    }

    @Test
    void labelsOfColumnsAreUnique() {
        assertThat(VOCABULARY.columns())
                .extracting(column -> column.kind() + column.label().zh())
                .doesNotHaveDuplicates();
    }
}
