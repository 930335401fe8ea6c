package dev.daka.core.workbook.lint.region;

import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.CellValue.KeyCondition;
import dev.daka.core.campaign.Subject;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A fact with one name as its value, such as the channel. Atom 0 stands for a missing fact, atom 1 for every name
 * that is neither declared nor used in a cell.
 */
final class NamesDimension implements Dimension {
    private static final int MISSING = 0;
    private static final int OTHER = 1;
    private static final int FIRST_NAME = 2;
    private static final int MOST_LISTED = 6;

    private final Subject subject;
    private final Label label;
    private final Function<Occasion, @Nullable String> fact;
    private final boolean open;
    private final int declared;
    private final Map<String, Integer> atoms = new HashMap<>();
    private final List<String> texts = new ArrayList<>(List.of("", ""));

    /**
     * @param declared declared names of the fact
     * @param open     true if the fact can have other names too
     * @param others   keys that cells contain
     */
    NamesDimension(
            Subject subject,
            Label label,
            Function<Occasion, @Nullable String> fact,
            List<Name> declared,
            boolean open,
            List<String> others) {
        this.subject = subject;
        this.label = label;
        this.fact = fact;
        this.open = open;
        declared.forEach(name -> add(name.key(), name.cellText()));
        this.declared = texts.size();
        others.forEach(key -> add(key, key));
    }

    private void add(String key, String text) {
        if (atoms.putIfAbsent(key, texts.size()) == null) {
            texts.add(text);
        }
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public ValueSet everything() {
        BitSet all = named(true);
        all.set(MISSING);
        return extent(all);
    }

    /** All names of the fact if {@code all} is true; otherwise an empty set. */
    private BitSet named(boolean all) {
        BitSet names = new BitSet(texts.size());
        names.set(FIRST_NAME, texts.size(), all);
        names.set(OTHER, all && open);
        return names;
    }

    @Override
    public ValueSet expected() {
        if (declared == FIRST_NAME) {
            return extent(named(true));
        }
        BitSet names = new BitSet(texts.size());
        names.set(FIRST_NAME, declared);
        return extent(names);
    }

    @Override
    public ValueSet missing() {
        BitSet missing = new BitSet(texts.size());
        missing.set(MISSING);
        return extent(missing);
    }

    @Override
    public ValueSet of(Subject asking, CellValue asked) {
        KeyCondition names = (KeyCondition) asked;
        boolean wanted = names instanceof CellValue.Keys;
        BitSet meeting = named(!wanted);
        for (String key : names.values()) {
            meeting.set(atoms.getOrDefault(key, OTHER), wanted);
        }
        return extent(meeting);
    }

    /** The set of exactly these names. */
    ValueSet of(List<String> keys) {
        return of(subject, new CellValue.Keys(keys));
    }

    @Override
    public ValueSet at(Occasion occasion) {
        String name = fact.apply(occasion);
        BitSet one = new BitSet(texts.size());
        one.set(name == null ? MISSING : atoms.getOrDefault(name, OTHER));
        return extent(one);
    }

    private ValueSet extent(BitSet atoms) {
        return new AtomSet(atoms, texts.size());
    }

    @Override
    public Label describe(ValueSet extent) {
        AtomSet set = (AtomSet) extent;
        List<String> in = new ArrayList<>();
        List<String> out = new ArrayList<>();
        for (int atom = FIRST_NAME; atom < texts.size(); atom++) {
            (set.holds(atom) ? in : out).add(texts.get(atom));
        }
        if (set.holds(OTHER) || (in.size() > MOST_LISTED && out.size() < in.size())) {
            return new Label(label.zh() + " ≠ " + listed(out), label.en() + " ≠ " + listed(out));
        }
        if (in.isEmpty()) {
            return RegionTexts.text("unknown", label);
        }
        return new Label(label.zh() + " = " + listed(in), label.en() + " = " + listed(in));
    }

    static String listed(List<String> texts) {
        String list = String.join(", ", texts.stream().limit(MOST_LISTED).toList());
        return texts.size() > MOST_LISTED ? list + ", … (" + texts.size() + ")" : list;
    }
}
