package dev.daka.core.declaration;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.calendar.HolidayCalendarReader;
import dev.daka.core.vocabulary.ActionTypesReader;
import dev.daka.core.vocabulary.NamesReader;
import dev.daka.core.vocabulary.UnusableDeclaration;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclarationsReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "channels: [{key: app, zh: App}]|names.yaml, channels[app]: 'en' is missing",
                "channels: [{key: 1x, zh: a, en: b}]|names.yaml, channels[1x].key: '1x' is not a key",
                "chanels: []|names.yaml: 'chanels' is not one of actionTypes, channels",
                "channels: [{key: a, zh: a, en: a}, {key: a, zh: b, en: b}]|names.yaml, channels[a]: declared twice",
                "channels: [{key: a, zh: a, en: a, de: a}]|names.yaml, channels[a]: 'de' is not known here",
                "channels: [|names.yaml: not readable as YAML"
            })
    void namesTellFileAndEntry(String yaml, String message) {
        assertThatThrownBy(() -> NamesReader.read("names.yaml", stream(yaml)))
                .isInstanceOf(UnusableDeclaration.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "types: [{key: a, zh: a, en: a, amount: maybe}]|actions.yaml, types[a].amount: 'maybe' is not one of",
                "types: [{key: a, zh: a, en: a, amount: none, attributes: [{key: b, zh: b, en: b, type: word, required: true}]}]"
                        + "|actions.yaml, types[a].attributes[b].type: 'word' is not one of"
            })
    void actionTypesTellFileAndEntry(String yaml, String message) {
        assertThatThrownBy(() -> ActionTypesReader.read("actions.yaml", stream(yaml)))
                .isInstanceOf(UnusableDeclaration.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30|a date such as 2026-10-01 is expected",
                "2025-01-01|2025-01-01 stands under 2026",
                "2026-01-01, 2026-01-01|2026-01-01 is announced twice"
            })
    void calendarsTellFileAndEntry(String off, String message) {
        String yaml = "{id: CN, years: {2026: [{holiday: NEW_YEAR, 'off': [" + off + "], workdays: []}]}}";
        assertThatThrownBy(() -> HolidayCalendarReader.read("china.yaml", stream(yaml)))
                .isInstanceOf(UnusableDeclaration.class)
                .hasMessageContaining("china.yaml, years.2026[1].off")
                .hasMessageContaining(message);
    }

    private static InputStream stream(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
