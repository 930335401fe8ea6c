package dev.daka.core.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.finding.Finding;
import dev.daka.core.finding.Findings;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.AttributeType;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.file.RawCell;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An action type that needs {@code no}, a number, and may have {@code orderno}, a text. */
class ScenarioAttributesTest {
    private static final ActionType TYPE = new ActionType(
            name("purchased"),
            ActionType.AmountUse.NONE,
            List.of(
                    new Attribute(name("no"), AttributeType.NUMBER, true, List.of()),
                    new Attribute(name("orderno"), AttributeType.TEXT, false, List.of())),
            null);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "no=5              | ",
                "no = 5; orderno=x | ",
                "orderno=x         | actionNeedsAttribute",
                "no=five           | notANumber",
                "no = five         | notANumber",
            })
    void aRequiredAttributeIsMissingUnlessTheCellNamesIt(String text, String code) {
        Findings findings = new Findings();
        RawCell cell = new RawCell("Scenarios", 1, 0, RawCell.Kind.TEXT, text, text, true);
        Fields fields = new Fields(cell.place(), List.of(name("attributes")), Map.of("attributes", cell), findings);
        new ScenarioAttributes(findings).read(TYPE, fields);
        assertThat(findings.sorted()).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
    }

    private static Name name(String key) {
        return new Name(key, new Label(key, key));
    }
}
