package dev.daka.core.workbook.diff;

import dev.daka.core.vocabulary.Label;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Joins texts in both languages at once. */
final class Phrases {
    static final Label ANY = DifferenceTexts.text("any");
    static final Label NOTHING = DifferenceTexts.text("nothing");

    private Phrases() {}

    /** The same text in both languages, such as a name or a number. A blank text becomes {@link #NOTHING}. */
    static Label same(String text) {
        return text.isBlank() ? NOTHING : new Label(text, text);
    }

    static Label join(List<Label> parts, String betweenZh, String betweenEn) {
        return new Label(
                parts.stream().map(Label::zh).collect(Collectors.joining(betweenZh)),
                parts.stream().map(Label::en).collect(Collectors.joining(betweenEn)));
    }

    /** The clauses of one sentence, separated by commas. */
    static Label clauses(List<Label> parts) {
        return join(parts, "，", ", ");
    }

    /** A label followed by a value: {@code 积分 10}, {@code points 10}. */
    static Label labelled(Label label, Label words) {
        return join(List.of(inSentence(label), words), " ", " ");
    }

    static Label arrow(Label before, Label after) {
        return join(List.of(before, after), " → ", " → ");
    }

    /** A changed cell before and after. A cell that only one workbook has is described as added or removed. */
    static Label clause(Change change) {
        if (change.before() != null && change.after() != null) {
            return labelled(
                    change.label(),
                    arrow(change.before().words(), change.after().words()));
        }
        if (change.after() != null) {
            Label added = labelled(change.label(), change.after().words());
            return DifferenceTexts.text("cell.added", added);
        }
        Label removed = labelled(
                change.label(),
                change.before() == null ? NOTHING : change.before().words());
        return DifferenceTexts.text("cell.removed", removed);
    }

    static Label quoted(String name) {
        return DifferenceTexts.text("quoted", name);
    }

    /** The position and name of something, followed by the clauses about it. */
    static Label sentence(DiffPlace spot, List<Label> clauses) {
        Label all = clauses(clauses);
        if (spot.row() == null) {
            return DifferenceTexts.text("sentence.sheet", spot.sheet(), all);
        }
        Label place = place(spot);
        Label name = quoted(spot.name());
        return DifferenceTexts.text("sentence.row", place, name, all);
    }

    /** A sheet and a row, such as {@code Tasks 第 14 行}. */
    static Label place(DiffPlace spot) {
        return DifferenceTexts.text("place", spot.sheet(), Objects.requireNonNull(spot.row()));
    }

    /**
     * The label with a lower-case first letter, for use inside a sentence. Abbreviations in capitals and names of
     * languages keep their capitals.
     */
    static Label inSentence(Label label) {
        String en = label.en();
        boolean isPlain = en.length() > 1 && Character.isLowerCase(en.charAt(1)) && !en.startsWith("English");
        return isPlain ? new Label(label.zh(), en.substring(0, 1).toLowerCase(Locale.ROOT) + en.substring(1)) : label;
    }
}
