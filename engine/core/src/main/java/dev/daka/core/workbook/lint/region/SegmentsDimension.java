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
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (BitSet list : segments.required()) {
            zh.add("属于 " + texts(list, " 或 "));
            en.add("in " + texts(list, " or "));
        }
        if (!segments.excluded().isEmpty()) {
            zh.add("不属于 " + texts(segments.excluded(), ", "));
            en.add("not in " + texts(segments.excluded(), ", "));
        }
        return new Label("分群" + String.join("、", zh), "segments: " + String.join(", ", en));
    }

    private String texts(BitSet groups, String between) {
        return String.join(between, groups.stream().mapToObj(texts::get).toList());
    }
}
