package dev.daka.core.finding;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what somebody probably meant. */
public final class Nearest {
    private static final int MOST_LISTED = 12;
    private static final int LONGEST = 200;
    private static final Label NOTHING_KNOWN = new Label("这里还没有声明任何名称", "No name is declared for this yet");

    private Nearest() {}

    /** The known text that takes the fewest edits, however many those are; empty where nothing is known. */
    public static Optional<String> of(String text, Collection<String> known) {
        return known.stream().min(Comparator.comparingInt(candidate -> distance(text, candidate)));
    }

    /** The cure for an unknown name: the nearest known one, or a list of them. */
    public static Label cureByName(String text, List<Name> known) {
        if (known.isEmpty()) {
            return NOTHING_KNOWN;
        }
        Optional<Name> meant = known.stream()
                .min(Comparator.comparingInt(name -> distance(text, name)))
                .filter(name -> isNear(text, distance(text, name)));
        if (meant.isPresent()) {
            String name = meant.get().cellText();
            return new Label("是不是“" + name + "”？", "Did you mean '" + name + "'?");
        }
        String list = String.join(
                ", ", known.stream().limit(MOST_LISTED).map(Name::cellText).toList());
        String more = known.size() > MOST_LISTED ? " …" : "";
        return new Label("可用：" + list + more, "Known are " + list + more);
    }

    /** The cure for an unknown text: the nearest known one. */
    public static Label cure(String text, Collection<String> known) {
        return of(text, known)
                .map(nearest -> new Label("是不是“" + nearest + "”？", "Did you mean '" + nearest + "'?"))
                .orElse(NOTHING_KNOWN);
    }

    private static int distance(String text, Name name) {
        return Stream.of(name.key(), name.label().zh(), name.label().en(), name.cellText())
                .mapToInt(candidate -> distance(text, candidate))
                .min()
                .orElseThrow();
    }

    private static boolean isNear(String text, int distance) {
        return distance <= Math.max(1, text.length() / 3);
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(comparable(one), other.toLowerCase(Locale.ROOT));
    }

    /** Cut, since the distance takes the product of both lengths in time. */
    private static String comparable(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }
}
