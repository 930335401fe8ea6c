package dev.daka.core.workbook.write;

import dev.daka.core.action.Action;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.form.EffectWords;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.form.ListForm;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.write.ListSheetWriter.Entry;
import dev.daka.core.workbook.write.ListSheetWriter.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Scenarios sheet. The properties of a member are in the row of the member's first action. A row names its
 * member if it differs from the member of the row above.
 */
final class ScenarioSheetWriter {
    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Set<String> OF_MEMBER = Set.of("scenario", "member", "tier", "segments", "registeredOn");
    private static final long LARGEST_AMOUNT = 1_000_000_000;
    private static final long MOST_POINTS = 1_000_000_000_000L;

    private final CheckedWorkbook content;
    private final KnownNames known;
    private final CellTexts texts;

    ScenarioSheetWriter(CheckedWorkbook content, KnownNames known, CellTexts texts) {
        this.content = content;
        this.known = known;
        this.texts = texts;
    }

    void write(SheetWriter writer) {
        Map<String, Field> fields = new HashMap<>();
        fields.put("scenario", Field.TOLD);
        fields.put("member", Field.TOLD);
        fields.put("tier", offered(Domain.TIERS));
        fields.put("segments", offered(Domain.SEGMENTS));
        fields.put("registeredOn", Field.DATE);
        fields.put("at", Field.TOLD);
        fields.put("actionType", offered(Domain.ACTION_TYPES));
        fields.put("channel", offered(Domain.CHANNELS));
        fields.put("amount", Field.number(0, LARGEST_AMOUNT));
        fields.put("attributes", Field.TOLD);
        fields.put("placements", offered(Domain.PLACEMENTS));
        fields.put("expectPoints", Field.number(0, MOST_POINTS));
        fields.put("expectEffects", Field.TOLD);
        fields.put("expectContent", offered(Domain.CONTENT));
        fields.put(
                "expectWithheld",
                Field.of(content.limits().stream().map(Limit::name).toList()));
        new ListSheetWriter(writer, ListForm.SCENARIOS, fields, texts).write(entries(), OF_MEMBER);
    }

    private Field offered(Domain domain) {
        return Field.of(known.in(domain).stream().map(texts::name).toList());
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Scenario scenario : content.scenarios()) {
            MemberId before = Scenario.UNNAMED;
            Set<MemberId> told = new HashSet<>();
            for (int i = 0; i < scenario.steps().size(); i++) {
                Scenario.Step step = scenario.steps().get(i);
                Member member = scenario.memberOf(step);
                Map<String, CellContent> cells = step(step);
                if (i == 0) {
                    cells.put("scenario", CellContent.text(scenario.name()));
                }
                if (!member.id().equals(before)) {
                    cells.put("member", CellContent.text(member.id().value()));
                }
                if (told.add(member.id())) {
                    cells.putAll(member(member));
                }
                before = member.id();
                entries.add(new Entry(cells, i == 0));
            }
        }
        return entries;
    }

    private Map<String, CellContent> member(Member member) {
        Map<String, CellContent> cells = new HashMap<>();
        cells.put("tier", name(member.tier(), Domain.TIERS));
        cells.put("segments", names(inOrder(member.segments(), Domain.SEGMENTS), Domain.SEGMENTS));
        cells.put("registeredOn", text(member.registeredOn()));
        return cells;
    }

    /** The keys in the order of their declaration, because a set has no order. */
    private List<String> inOrder(Collection<String> keys, Domain domain) {
        return known.in(domain).stream().map(Name::key).filter(keys::contains).toList();
    }

    private Map<String, CellContent> step(Scenario.Step step) {
        Action action = step.action();
        Scenario.Expectation expected = step.expected();
        Map<String, CellContent> cells = new HashMap<>();
        cells.put("at", CellContent.text(localTime(action.occurredAt())));
        cells.put("actionType", name(action.type(), Domain.ACTION_TYPES));
        cells.put("channel", name(action.channel(), Domain.CHANNELS));
        cells.put("amount", number(action.amount()));
        cells.put("attributes", CellContent.text(attributes(action.attributes())));
        cells.put("placements", names(action.placements(), Domain.PLACEMENTS));
        cells.put("expectPoints", number(expected.points() == null ? null : BigDecimal.valueOf(expected.points())));
        cells.put("expectEffects", CellContent.text(effects(expected.effects())));
        cells.put("expectContent", names(expected.content() == null ? List.of() : expected.content(), Domain.CONTENT));
        cells.put("expectWithheld", CellContent.text(String.join(", ", new TreeSet<>(expected.withheld()))));
        return cells;
    }

    private String localTime(Instant moment) {
        ZoneId zone = content.campaign().zone();
        return LOCAL_TIME.format(moment.atZone(zone));
    }

    private static String attributes(Map<String, AttributeValue> attributes) {
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(attribute -> attribute.getKey() + "=" + text(attribute.getValue()))
                        .collect(Collectors.joining("; "));
    }

    private static String text(AttributeValue value) {
        return value instanceof AttributeValue.Numeric number
                ? CellContent.plain(number.value())
                : ((AttributeValue.Text) value).value();
    }

    private String effects(Set<String> effects) {
        return new TreeSet<>(effects).stream().map(this::effect).collect(Collectors.joining(", "));
    }

    private String effect(String effect) {
        int colon = effect.indexOf(':');
        List<Name> names =
                EffectWords.domain(effect.substring(0, colon)).map(known::in).orElse(List.of());
        return effect.substring(0, colon + 1) + texts.part(effect.substring(colon + 1), names);
    }

    private CellContent name(@Nullable String key, Domain domain) {
        return key == null ? CellContent.BLANK : CellContent.text(texts.name(key, known.in(domain)));
    }

    private CellContent names(List<String> keys, Domain domain) {
        return CellContent.text(texts.names(keys, known.in(domain)));
    }

    private static CellContent text(@Nullable Object text) {
        return text == null ? CellContent.BLANK : CellContent.text(text.toString());
    }

    private static CellContent number(@Nullable BigDecimal number) {
        return number == null ? CellContent.BLANK : CellContent.number(number);
    }
}
