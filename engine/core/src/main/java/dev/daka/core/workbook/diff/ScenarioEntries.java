package dev.daka.core.workbook.diff;

import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.campaign.Scenario.Step;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.form.EffectWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Converts scenarios to entries: first the fields of the members, then those of each step. If steps were inserted or
 * removed, unchanged steps get the same number in both workbooks.
 */
final class ScenarioEntries {
    /** Suffix of the key of a step's time. Every step has one. */
    static final String TIME_OF_STEP = ".at";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Label UNCHECKED = DifferenceTexts.text("unchecked");

    private final Labels labels;
    private final DateWords dates;
    private final ZoneId zone;

    /** @param zone zone of the campaign */
    ScenarioEntries(Labels labels, DateWords dates, ZoneId zone) {
        this.labels = labels;
        this.dates = dates;
        this.zone = zone;
    }

    /** @param others scenarios of the other workbook, matched by name */
    List<ListEntry> of(List<Scenario> scenarios, List<Scenario> others) {
        Map<String, Scenario> byName = new HashMap<>();
        others.forEach(other -> byName.put(other.name(), other));
        return scenarios.stream()
                .map(scenario -> entry(scenario, byName.getOrDefault(scenario.name(), scenario)))
                .toList();
    }

    private ListEntry entry(Scenario scenario, Scenario other) {
        List<Field> fields = new ArrayList<>();
        scenario.members().forEach(member -> fields.addAll(member(member, scenario)));
        int sameAtEnd = sameAtEnd(scenario, other);
        int count = scenario.steps().size();
        int longest = Math.max(count, other.steps().size());
        for (int i = 0; i < count; i++) {
            boolean countsFromEnd = i >= count - sameAtEnd;
            fields.addAll(step(
                    countsFromEnd ? longest - count + i + 1 : i + 1,
                    scenario.steps().get(i),
                    scenario));
        }
        return new ListEntry(DiffPlace.at(scenario.cell(), scenario.name()), fields);
    }

    private int sameAtEnd(Scenario scenario, Scenario other) {
        List<Step> steps = scenario.steps();
        List<Step> others = other.steps();
        int shorter = Math.min(steps.size(), others.size());
        int same = 0;
        while (same < shorter
                && means(
                        step(0, steps.get(steps.size() - 1 - same), scenario),
                        step(0, others.get(others.size() - 1 - same), other))) {
            same++;
        }
        return same;
    }

    private static boolean means(List<Field> mine, List<Field> theirs) {
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).means(theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The fields of a member. Keys and labels contain the member's id, except for the first member. */
    private List<Field> member(Member member, Scenario scenario) {
        boolean isFirst = member.equals(scenario.members().get(0));
        String key = isFirst ? "" : member.id().value() + ".";
        List<Field> fields = new ArrayList<>();
        fields.add(keys(key + "tier", of(member, isFirst, "member.tier"), Domain.TIERS, optional(member.tier())));
        List<String> segments = member.segments().stream().sorted().toList();
        fields.add(keys(key + "segments", of(member, isFirst, "member.segments"), Domain.SEGMENTS, segments));
        Label registered = of(member, isFirst, "member.registeredOn");
        @Nullable LocalDate registeredOn = member.registeredOn();
        fields.add(
                registeredOn == null
                        ? Field.of(key + "registeredOn", registered, null)
                        : Field.of(key + "registeredOn", registered, registeredOn, dates.of(registeredOn)));
        return fields;
    }

    private static Label of(Member member, boolean isFirst, String key) {
        String id = member.id().value();
        Label label = DifferenceTexts.text(key);
        return isFirst ? label : DifferenceTexts.text("member.field", id, label);
    }

    private List<Field> step(int number, Step step, Scenario scenario) {
        List<Field> fields = new ArrayList<>();
        String at = TIME.format(step.action().occurredAt().atZone(zone));
        fields.add(Field.of(number + TIME_OF_STEP, of(number, "step.at"), at));
        MemberId by = step.action().memberId();
        boolean named = scenario.members().size() > 1 && !by.equals(Scenario.UNNAMED);
        fields.add(Field.of(number + ".member", of(number, "step.member"), named ? by.value() : null));
        fields.add(keys(
                number + ".actionType",
                of(number, "step.actionType"),
                Domain.ACTION_TYPES,
                optional(step.action().type())));
        fields.add(keys(
                number + ".channel",
                of(number, "step.channel"),
                Domain.CHANNELS,
                optional(step.action().channel())));
        @Nullable BigDecimal amount = step.action().amount();
        fields.add(Field.of(number + ".amount", of(number, "step.amount"), amount == null ? null : plain(amount)));
        fields.add(Field.of(number + ".attributes", of(number, "step.attributes"), attributes(step)));
        fields.add(keys(
                number + ".placements",
                of(number, "step.placements"),
                Domain.PLACEMENTS,
                step.action().placements().stream().sorted().toList()));
        fields.addAll(expected(number, step.expected()));
        return fields;
    }

    private List<Field> expected(int number, Scenario.Expectation expected) {
        Label points = of(number, "step.expectedPoints");
        Label content = of(number, "step.expectedContent");
        String withheld = expected.withheld().stream().sorted().collect(Collectors.joining(", "));
        return List.of(
                expected.points() == null
                        ? unchecked(number + ".expectPoints", points)
                        : Field.of(number + ".expectPoints", points, expected.points()),
                effects(number, expected.effects()),
                expected.content() == null
                        ? unchecked(number + ".expectContent", content)
                        : Field.of(
                                number + ".expectContent",
                                content,
                                expected.content(),
                                names(Domain.CONTENT, expected.content())),
                Field.of(number + ".expectWithheld", of(number, "step.expectedWithheld"), withheld));
    }

    private Field effects(int number, Collection<String> effects) {
        List<String> sorted = effects.stream().sorted().toList();
        String key = number + ".expectEffects";
        Label label = of(number, "step.expectedEffects");
        List<Label> names = sorted.stream().map(this::effect).toList();
        return sorted.isEmpty()
                ? Field.of(key, label, null)
                : new Field(key, label, Optional.of(sorted), String.join(", ", sorted), list(names));
    }

    private Label effect(String effect) {
        int colon = effect.indexOf(':');
        return EffectWords.domain(effect.substring(0, Math.max(0, colon)))
                .map(domain -> labels.of(domain, effect.substring(colon + 1)))
                .orElseGet(() -> Phrases.same(effect));
    }

    private static Field unchecked(String key, Label label) {
        return new Field(key, label, Optional.empty(), "", UNCHECKED);
    }

    private static Label of(int step, String key) {
        Label label = DifferenceTexts.text(key);
        return DifferenceTexts.text("step.field", step, label);
    }

    private static List<String> optional(@Nullable String key) {
        return key == null ? List.of() : List.of(key);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String attributes(Step step) {
        Map<String, String> texts = new TreeMap<>();
        step.action().attributes().forEach((key, value) -> texts.put(key, text(value)));
        return texts.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String text(AttributeValue value) {
        return value instanceof AttributeValue.Text text
                ? text.value()
                : plain(((AttributeValue.Numeric) value).value());
    }

    private Field keys(String key, Label label, Domain domain, List<String> keys) {
        return keys.isEmpty()
                ? Field.of(key, label, null)
                : new Field(key, label, Optional.of(keys), String.join(", ", keys), names(domain, keys));
    }

    private Label names(Domain domain, List<String> keys) {
        return list(keys.stream().map(key -> labels.of(domain, key)).toList());
    }

    private static Label list(List<Label> names) {
        return names.isEmpty() ? Phrases.NOTHING : Phrases.join(names, "、", ", ");
    }
}
