package dev.daka.core.finding;

import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name or text that is most similar to a mistyped one. */
public final class Nearest {
    private static final int MOST_LISTED = 12;
    /**
     * Maximum compared length. Together with {@link #MOST_COMPARED} it bounds the time for a hostile file with many
     * long unknown names.
     */
    private static final int LONGEST = 48;

    private static final int MOST_COMPARED = 700;

    private Nearest() {}

    /** The known text with the smallest edit distance, however large that is. Empty if {@code known} is empty. */
    public static Optional<String> of(String text, Collection<String> known) {
        return known.stream()
                .limit(MOST_COMPARED)
                .min(Comparator.comparingInt(candidate -> distance(text, candidate, LONGEST)));
    }

    /** The cure for an unknown name: the most similar known name, or a list of the known names. Computed on request. */
    public static Supplier<Label> cureByName(String text, List<Name> known) {
        return () -> known.isEmpty()
                ? FindingTexts.part("nothingKnown")
                : near(text, known)
                        .map(name -> FindingTexts.part("didYouMean", name.cellText()))
                        .orElseGet(() -> listed(known));
    }

    private static Label listed(List<Name> known) {
        String list = String.join(
                ", ", known.stream().limit(MOST_LISTED).map(Name::cellText).toList());
        String more = known.size() > MOST_LISTED ? " …" : "";
        return FindingTexts.part("known", list + more);
    }

    /** The cure for an unknown text: the most similar known text. Computed on request. */
    public static Supplier<Label> cure(String text, Collection<String> known) {
        return () -> of(text, known)
                .map(nearest -> FindingTexts.part("didYouMean", nearest))
                .orElseGet(() -> FindingTexts.part("nothingKnown"));
    }

    private static Optional<Name> near(String text, List<Name> known) {
        int most = Math.max(1, cut(text).length() / 3);
        return known.stream()
                .limit(MOST_COMPARED / 4)
                .min(Comparator.comparingInt(name -> distance(text, name, most)))
                .filter(name -> distance(text, name, most) <= most);
    }

    private static int distance(String text, Name name, int most) {
        return Stream.of(name.key(), name.label().zh(), name.label().en(), name.cellText())
                .mapToInt(candidate -> distance(text, candidate, most))
                .min()
                .orElseThrow();
    }

    /** The edit distance of two texts; {@code most + 1} if it is larger than {@code most}. */
    private static int distance(String one, String other, int most) {
        String text = cut(one);
        String candidate = cut(other);
        int distance = Math.abs(text.length() - candidate.length()) > most
                ? -1
                : new LevenshteinDistance(most).apply(text, candidate);
        return distance < 0 ? most + 1 : distance;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }
}
