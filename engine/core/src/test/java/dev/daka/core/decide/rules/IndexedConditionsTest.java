package dev.daka.core.decide.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.Condition;
import dev.daka.core.campaign.Subject;
import dev.daka.core.vocabulary.Property;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choice of indexed conditions affects only speed, so no other test notices it. */
class IndexedConditionsTest {
    private static final Condition BUYING = names(Property.ACTION_TYPE, "", "purchased");

    @Test
    void namesComeBeforeRanges() {
        List<Condition> row = List.of(from(10), BUYING);
        assertThat(new IndexedConditions(List.of(row)).of(row)).containsExactly(BUYING);
    }

    @Test
    void aRowWithoutNamesHasItsRangesIndexed() {
        List<Condition> row = List.of(names(Property.SEGMENTS, "", "new"), from(10));
        assertThat(new IndexedConditions(List.of(row)).of(row)).containsExactly(from(10));
    }

    @Test
    void negationsAreNeverIndexed() {
        Condition others = new Condition(BUYING.subject(), new CellValue.Except(List.of("purchased")));
        assertThat(new IndexedConditions(List.of(List.of(others))).of(List.of(others)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} rows of the same names: ranges indexed {1}")
    @CsvSource({"8, false", "9, true"})
    void rangesAreIndexedIfNamesLeaveManyRows(int rows, boolean indexed) {
        List<List<Condition>> all =
                IntStream.range(0, rows).mapToObj(i -> List.of(BUYING, from(i))).toList();
        List<Condition> chosen = new IndexedConditions(all).of(all.get(0));
        assertThat(chosen).containsExactlyElementsOf(indexed ? List.of(BUYING, from(0)) : List.of(BUYING));
    }

    @ParameterizedTest(name = "{0} rows about one type: their category indexed {1}")
    @CsvSource({"8, false", "9, true"})
    void indexesNamesUntilFewRowsAreLeft(int rows, boolean indexed) {
        List<List<Condition>> all = IntStream.range(0, rows)
                .mapToObj(i -> List.of(category("c" + i), BUYING))
                .toList();
        List<Condition> chosen = new IndexedConditions(all).of(all.get(0));
        assertThat(chosen).containsExactlyElementsOf(indexed ? List.of(BUYING, category("c0")) : List.of(BUYING));
    }

    @Test
    void theFactOfMostRowsComesFirst() {
        Condition gold = names(Property.MEMBER_TIER, "", "GOLD");
        List<Condition> both = List.of(gold, category("c0"));
        List<List<Condition>> rows = Stream.concat(
                        Stream.of(both), IntStream.range(0, 20).mapToObj(i -> List.of(category("c0"))))
                .toList();
        assertThat(new IndexedConditions(rows).of(both)).containsExactly(category("c0"), gold);
    }

    @Test
    void forEqualNumbersOfRowsFewerValuesComeFirst() {
        List<List<Condition>> rows = IntStream.range(0, 20)
                .mapToObj(i -> List.of(names(Property.ACTION_TYPE, "", "t" + i), category("c0")))
                .toList();
        assertThat(new IndexedConditions(rows).of(rows.get(0)))
                .containsExactly(category("c0"), names(Property.ACTION_TYPE, "", "t0"));
    }

    @Test
    void equallyFrequentAttributesAreInTheOrderOfTheirKeys() {
        Condition brand = names(Property.TEXT_ATTRIBUTE, "brand", "b");
        List<List<Condition>> rows = IntStream.range(0, 20)
                .mapToObj(i -> List.of(category("c"), brand))
                .toList();
        assertThat(new IndexedConditions(rows).of(rows.get(0))).containsExactly(brand, category("c"));
    }

    @ParameterizedTest(name = "lists of {0} and {1} names: {2} alternatives")
    @CsvSource({"4, 4, 16", "4, 5, 4", "16, 1, 16", "17, 2, 2"})
    void listsOfNamesBecomeABoundedNumberOfAlternatives(int types, int channels, int alternatives) {
        List<Condition> row = List.of(list(Property.ACTION_TYPE, types), list(Property.CHANNEL, channels));
        List<List<Condition>> many = IntStream.range(0, 20).mapToObj(i -> row).toList();
        List<Condition> indexed = new IndexedConditions(many).of(row);
        assertThat(IndexedConditions.alternatives(indexed))
                .hasSize(alternatives)
                .doesNotHaveDuplicates();
    }

    private static Condition category(String name) {
        return names(Property.TEXT_ATTRIBUTE, "category", name);
    }

    private static Condition list(Property property, int size) {
        return names(
                property, "", IntStream.range(0, size).mapToObj(i -> "name" + i).toArray(String[]::new));
    }

    private static Condition names(Property property, String parameter, String... names) {
        return new Condition(new Subject(property, parameter), new CellValue.Keys(List.of(names)));
    }

    private static Condition from(int amount) {
        return new Condition(
                new Subject(Property.AMOUNT, ""),
                new CellValue.Range(new CellValue.Decimal(BigDecimal.valueOf(amount)), true, null, false));
    }
}
