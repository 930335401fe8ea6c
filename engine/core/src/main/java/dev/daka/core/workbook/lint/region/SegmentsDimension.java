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
import java.util.stream.Collectors;

/** The segments of a member. A member can be in any number of segments, including none. */
final class SegmentsDimension implements Dimension {
    private final Subject subject;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();

    SegmentsDimension(Subject subject, List<Name> declared, List<String> others) {
        this.subject = subject;
        declared.forEach(name -> add(name.key(), name.cellText()));
        others.forEach(key -> add(key, key));
    }

    private void add(String key, String text) {
        if (numbers.putIfAbsent(key, texts.size()) == null) {
            texts.add(text);
        }
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public ValueSet everything() {
        return Memberships.ALL;
    }

    @Override
    public ValueSet expected() {
        return Memberships.ALL;
    }

    @Override
    public ValueSet missing() {
        return Memberships.anyOf(new BitSet());
    }

    @Override
    public ValueSet of(Subject asking, CellValue asked) {
        KeyCondition names = (KeyCondition) asked;
        BitSet groups = groups(names.values());
        return names instanceof CellValue.Keys ? Memberships.anyOf(groups) : Memberships.noneOf(groups);
    }

    private BitSet groups(Iterable<String> keys) {
        BitSet groups = new BitSet(texts.size());
        for (String key : keys) {
            Integer number = numbers.get(key);
            if (number != null) {
                groups.set(number);
            }
        }
        return groups;
    }

    @Override
    public ValueSet at(Occasion occasion) {
        BitSet in = groups(occasion.getSegments());
        BitSet out = new BitSet(texts.size());
        out.set(0, texts.size());
        out.andNot(in);
        Memberships exactly = Memberships.noneOf(out);
        for (int group = in.nextSetBit(0); group >= 0; group = in.nextSetBit(group + 1)) {
            BitSet one = new BitSet();
            one.set(group);
            exactly = exactly.requiring(one);
        }
        return exactly;
    }

    @Override
    public Label describe(ValueSet extent) {
        Memberships segments = (Memberships) extent;
        List<Label> parts = new ArrayList<>();
        for (BitSet list : segments.required()) {
            parts.add(list.stream()
                    .mapToObj(group -> new Label(texts.get(group), texts.get(group)))
                    .reduce((one, other) -> RegionTexts.text("or", one, other))
                    .map(groups -> RegionTexts.text("in", groups))
                    .orElseThrow());
        }
        if (!segments.excluded().isEmpty()) {
            String excluded = String.join(
                    ", ", segments.excluded().stream().mapToObj(texts::get).toList());
            parts.add(RegionTexts.text("notIn", excluded));
        }
        Label all = new Label(
                parts.stream().map(Label::zh).collect(Collectors.joining("、")),
                parts.stream().map(Label::en).collect(Collectors.joining(", ")));
        return RegionTexts.text("segments", all);
    }
}
