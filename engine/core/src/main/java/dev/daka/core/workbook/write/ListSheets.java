package dev.daka.core.workbook.write;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.AttributeType;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.form.Choice;
import dev.daka.core.workbook.form.EffectWords;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.form.ListForm;
import dev.daka.core.workbook.form.PeriodForm;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.write.ListSheetWriter.Entry;
import dev.daka.core.workbook.write.ListSheetWriter.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the sheets other than decision tables and scenarios. */
final class ListSheets {
    private static final long LONGEST_WINDOW = 3660;
    private static final long LARGEST = 1_000_000_000_000L;

    private final CheckedWorkbook content;
    private final KnownNames known;
    private final CellTexts texts;

    ListSheets(CheckedWorkbook content, KnownNames known, CellTexts texts) {
        this.content = content;
        this.known = known;
        this.texts = texts;
    }

    private List<String> offered(Choice<?> choice) {
        return choice.names().stream().map(texts::name).toList();
    }

    private List<String> offered(Domain domain) {
        return known.in(domain).stream().map(texts::name).toList();
    }

    private <E extends Enum<E>> CellContent word(Choice<E> choice, E constant) {
        return CellContent.text(texts.name(choice.name(constant)));
    }

    private CellContent name(@Nullable String key, Domain domain) {
        return key == null ? CellContent.BLANK : CellContent.text(texts.name(key, known.in(domain)));
    }

    private static CellContent text(@Nullable Object text) {
        return text == null ? CellContent.BLANK : CellContent.text(text.toString());
    }

    private static CellContent number(@Nullable Number number) {
        return number == null ? CellContent.BLANK : CellContent.number(BigDecimal.valueOf(number.longValue()));
    }

    void campaign(SheetWriter writer) {
        Campaign campaign = content.campaign();
        Map<String, CellContent> facts = new HashMap<>();
        facts.put("key", text(campaign.key().value()));
        facts.put("name", text(campaign.name().zh()));
        facts.put("nameEn", text(campaign.name().en()));
        facts.put("about", text(campaign.about()));
        facts.put("zone", text(campaign.zone()));
        facts.put("startsOn", text(campaign.startsOn()));
        facts.put("endsOn", text(campaign.endsOn()));
        facts.put("calendar", text(campaign.calendar()));
        facts.put("withinLane", word(Choice.COMBINATION, campaign.stacking().withinLane()));
        facts.put("acrossLanes", word(Choice.COMBINATION, campaign.stacking().acrossLanes()));
        facts.put("currency", name(campaign.currency().value(), Domain.CURRENCIES));
        Map<String, Field> fields = Map.of(
                "startsOn",
                Field.DATE,
                "endsOn",
                Field.DATE,
                "withinLane",
                Field.of(offered(Choice.COMBINATION)),
                "acrossLanes",
                Field.of(offered(Choice.COMBINATION)),
                "currency",
                Field.of(offered(Domain.CURRENCIES)));
        new ListSheetWriter(writer, ListForm.CAMPAIGN, fields, texts).writeFacts(facts);
    }

    void metrics(SheetWriter writer) {
        Map<String, Field> fields = Map.of(
                "name", Field.TOLD,
                "kind", Field.of(offered(Choice.METRIC_KIND)),
                "actionType", Field.of(offered(Domain.ACTION_TYPES)),
                "from", Field.DATE,
                "to", Field.DATE,
                "days", Field.grouped(1, LONGEST_WINDOW),
                "cycle", Field.grouped(2, LONGEST_WINDOW));
        List<Entry> entries = content.metrics().stream()
                .map(metric -> new Entry(metric(metric), false))
                .toList();
        new ListSheetWriter(writer, ListForm.METRICS, fields, texts).write(entries, Set.of());
    }

    private Map<String, CellContent> metric(Metric metric) {
        Map<String, CellContent> cells = new HashMap<>();
        cells.put("name", text(ownName(metric.name())));
        cells.put("kind", word(Choice.METRIC_KIND, metric.kind()));
        cells.put("actionType", name(metric.actionType(), Domain.ACTION_TYPES));
        cells.put("from", text(metric.from()));
        cells.put("to", text(metric.to()));
        cells.put("days", number(metric.days()));
        cells.put("cycle", number(metric.cycle()));
        return cells;
    }

    /** Text for the name of a metric. A workbook has the label of a metric in one language only. */
    private static String ownName(Name name) {
        return name.label().zh().equals(name.key()) ? name.key() : name.cellText();
    }

    void limits(SheetWriter writer) {
        List<String> tables = content.tables().stream().map(DecisionTable::name).toList();
        List<String> rules = content.tables().stream()
                .flatMap(table -> table.rows().stream())
                .map(RuleRow::ref)
                .map(rule -> rule.name())
                .toList();
        Map<String, Field> fields = Map.ofEntries(
                Map.entry("kind", Field.of(offered(Choice.LIMIT_KIND))),
                Map.entry("actionType", Field.of(offered(Domain.ACTION_TYPES))),
                Map.entry("table", Field.of(tables)),
                Map.entry("rule", Field.of(rules)),
                Map.entry("effect", Field.of(effects())),
                Map.entry("attribute", Field.of(attributes())),
                Map.entry("period", Field.of(periods())),
                Map.entry("measure", Field.of(offered(Choice.MEASURE))),
                Map.entry("amount", Field.grouped(1, LARGEST)),
                Map.entry("onReached", Field.of(offered(Choice.ON_REACHED))),
                Map.entry("onCancellation", Field.of(offered(Choice.ON_CANCELLATION))));
        List<Entry> entries = content.limits().stream()
                .map(limit -> new Entry(limit(limit), false))
                .toList();
        new ListSheetWriter(writer, ListForm.LIMITS, fields, texts).write(entries, Set.of());
    }

    private List<String> effects() {
        List<String> effects =
                new ArrayList<>(EffectWords.LIMITED.stream().map(texts::name).toList());
        for (EffectKind kind : EffectKinds.limited()) {
            names(kind).forEach(name -> effects.add(effect(kind, name.key())));
        }
        return effects;
    }

    private List<Name> names(EffectKind kind) {
        return kind.names().map(known::in).orElse(List.of());
    }

    /** Text for one reward or badge, as in scenarios: {@code grantReward:10元优惠券 coupon-10}. */
    private String effect(EffectKind kind, String name) {
        return kind.key() + ":" + texts.part(name, names(kind));
    }

    private CellContent effect(@Nullable LimitedEffect effect) {
        if (effect == null) {
            return CellContent.BLANK;
        }
        EffectKind kind = EffectKinds.of(effect.kind());
        String name = effect.name();
        return CellContent.text(name == null ? texts.name(new Name(kind.key(), kind.label())) : effect(kind, name));
    }

    private List<Name> textAttributes() {
        return known.attributes(null).stream()
                .filter(attribute -> attribute.type() == AttributeType.TEXT)
                .map(Attribute::name)
                .toList();
    }

    private List<String> attributes() {
        return textAttributes().stream().map(texts::name).toList();
    }

    private List<String> periods() {
        List<String> periods =
                new ArrayList<>(PeriodForm.WORDS.stream().map(texts::name).toList());
        periods.add(PeriodForm.text(Limit.Period.ROLLING, 7));
        periods.add(PeriodForm.text(Limit.Period.COOLDOWN, 30));
        return periods;
    }

    private Map<String, CellContent> limit(Limit limit) {
        Map<String, CellContent> cells = new HashMap<>();
        cells.put("name", text(limit.name()));
        cells.put("kind", word(Choice.LIMIT_KIND, limit.kind()));
        cells.put("actionType", name(limit.actionType(), Domain.ACTION_TYPES));
        cells.put("table", text(limit.table()));
        cells.put("rule", text(limit.rule()));
        String attribute = limit.attribute();
        cells.put("effect", effect(limit.effect()));
        cells.put("attribute", attribute == null ? CellContent.BLANK : text(texts.name(attribute, textAttributes())));
        cells.put(
                "period",
                limit.period().hasSpan()
                        ? text(PeriodForm.text(limit.period(), limit.span()))
                        : word(Choice.PERIOD, limit.period()));
        cells.put("measure", word(Choice.MEASURE, limit.measure()));
        // The format of this column displays all digits of any amount.
        cells.put("amount", new CellContent(String.valueOf(limit.amount()), BigDecimal.valueOf(limit.amount())));
        cells.put("onReached", word(Choice.ON_REACHED, limit.onReached()));
        Limit.OnCancellation onCancellation = limit.onCancellation();
        cells.put(
                "onCancellation",
                onCancellation == null ? CellContent.BLANK : word(Choice.ON_CANCELLATION, onCancellation));
        return cells;
    }

    void content(SheetWriter writer) {
        Map<String, Field> fields = Map.of("jump", Field.of(offered(Choice.JUMP)));
        List<Entry> entries = content.content().stream()
                .map(item -> new Entry(item(item), false))
                .toList();
        new ListSheetWriter(writer, ListForm.CONTENT, fields, texts).write(entries, Set.of());
    }

    private Map<String, CellContent> item(ContentItem item) {
        Map<String, CellContent> cells = new HashMap<>();
        cells.put("id", text(item.id()));
        cells.put("title", text(item.title()));
        cells.put("titleEn", text(item.titleEn()));
        cells.put("image", text(item.image()));
        cells.put("jump", word(Choice.JUMP, item.jump().kind()));
        cells.put("target", text(item.jump().target()));
        return cells;
    }
}
