package dev.daka.core.workbook.write;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.Scalar;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.form.CellForm;
import dev.daka.core.workbook.form.KnownNames;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Formats values as the canonical text of a cell. For a condition, uses the most readable of several texts that
 * parses back to the same condition. A label that contains a comma or starts with {@code 非} would change the meaning.
 */
final class CellTexts {
    /** Prefix for a value that a reader would otherwise take for {@code not …} or for a formula. */
    private static final String ANY_LABEL = CellForm.ANY_LABEL + " ";

    private final KnownNames known;
    private final Language language;
    private final Predicate<String> allowed;

    /** @param allowed additional requirement on texts, applied if there are several possible texts */
    CellTexts(KnownNames known, Language language, Predicate<String> allowed) {
        this.known = known;
        this.language = language;
        this.allowed = allowed;
    }

    /** Content of a decision table's cell. */
    CellContent of(Column column, CellValue value) {
        List<Name> names = known.in(column).orElse(List.of());
        if (value instanceof CellValue.Key key) {
            return CellContent.text(name(key.value(), names));
        }
        if (value instanceof CellValue.KeyCondition condition) {
            return CellContent.text(condition(condition, names));
        }
        if (value instanceof CellValue.Range range) {
            return range.isSingle() && range.from() != null ? scalar(range.from()) : CellContent.text(range(range));
        }
        return scalar((Scalar) value);
    }

    static CellContent scalar(Scalar value) {
        if (value instanceof CellValue.Whole whole) {
            return CellContent.number(BigDecimal.valueOf(whole.value()));
        }
        if (value instanceof CellValue.Decimal decimal) {
            return CellContent.number(decimal.value());
        }
        return CellContent.text(
                value instanceof CellValue.Time time
                        ? String.format(Locale.ROOT, "%02d:%02d", time.minutes() / 60, time.minutes() % 60)
                        : value.comparable().toString());
    }

    private static String range(CellValue.Range range) {
        if (range.to() == null && range.from() != null) {
            return (range.fromIncluded() ? ">= " : "> ") + scalar(range.from()).text();
        }
        if (range.from() == null && range.to() != null) {
            return (range.toIncluded() ? "<= " : "< ") + scalar(range.to()).text();
        }
        return (range.fromIncluded() ? "[" : "(")
                + end(range.from())
                + ".."
                + end(range.to())
                + (range.toIncluded() ? "]" : ")");
    }

    private static String end(@Nullable Scalar end) {
        return end == null ? "" : scalar(end).text();
    }

    private String condition(CellValue.KeyCondition condition, List<Name> names) {
        String not = condition instanceof CellValue.Except ? "not " : "";
        List<String> labelled = condition.values().stream()
                .map(key -> labelled(key, names).orElse(key))
                .toList();
        List<String> keys = condition.values();
        return Stream.of(
                        not + String.join(", ", labelled),
                        not + String.join(", ", keys),
                        not + ANY_LABEL + String.join(", ", keys),
                        not + String.join(",", keys))
                .filter(text -> fits(text) && readsAs(text, condition, labelled))
                .findFirst()
                .orElse(not + String.join(",", keys));
    }

    private boolean fits(String text) {
        return text.length() <= CellForm.LONGEST_TEXT && CellForm.isQuotable(text) && allowed.test(text);
    }

    private static boolean readsAs(String text, CellValue.KeyCondition condition, List<String> labelled) {
        if (!CellText.names(text).equals(condition)) {
            return false;
        }
        String others = CellText.negated(text);
        return CellText.parts(others == null ? text : others).size() == labelled.size();
    }

    /** Text for one name, such as {@code 签到 signedIn}. */
    String name(String key, List<Name> names) {
        return labelled(key, names).filter(this::fits).orElse(key);
    }

    /** Text for several names, in the given order. */
    String names(List<String> keys, List<Name> names) {
        String all = keys.stream().map(key -> part(key, names)).collect(Collectors.joining(", "));
        return all.length() <= CellForm.LONGEST_TEXT ? all : String.join(",", keys);
    }

    /** Text for one name in a list of names. */
    String part(String key, List<Name> names) {
        return labelled(key, names)
                .filter(text -> fits(text) && CellText.parts(text).size() == 1)
                .orElse(key);
    }

    /** Text for one name, with its own label. */
    String name(Name name) {
        return name(name.key(), List.of(name));
    }

    private Optional<String> labelled(String key, List<Name> names) {
        return names.stream()
                .filter(name -> name.key().equals(key))
                .findFirst()
                .map(Name::label)
                .map(label -> labelled(key, label))
                .filter(text -> CellText.key(text).equals(key));
    }

    private String labelled(String key, Label label) {
        String shown = language.of(label);
        return shown.equals(key) ? key : shown + " " + key;
    }
}
