package dev.daka.core.workbook.read;

import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Nearest;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.AttributeType;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.Choice;
import dev.daka.core.workbook.form.EffectWords;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.form.ListForm;
import dev.daka.core.workbook.form.PeriodForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the Limits sheet: caps per member and budgets of the campaign. */
final class LimitsSheet {
    private static final long LARGEST = 1_000_000_000_000L;

    private final KnownNames known;
    private final List<String> tables;
    private final List<String> rules;
    private final Findings findings;
    private final List<String> names = new ArrayList<>();

    /**
     * @param tables names of the workbook's tables
     * @param rules  names of the workbook's rules
     */
    LimitsSheet(KnownNames known, List<String> tables, List<String> rules, Findings findings) {
        this.known = known;
        this.tables = tables;
        this.rules = rules;
        this.findings = findings;
    }

    /**
     * Period after which a limit's count starts again.
     *
     * @param span number of days or minutes; 1 for periods without a span
     */
    private record Rhythm(Limit.Period period, int span) {}

    List<Limit> read(RawSheet sheet) {
        Unique unique = new Unique(findings);
        List<Limit> limits = new ArrayList<>();
        for (Fields fields : new ListSheet(sheet, ListForm.LIMITS, findings).entries()) {
            int before = findings.errors();
            fields.require("name", "kind", "period", "measure", "amount", "onReached");
            Optional<String> name = name(fields);
            name.filter(text -> unique.isNew(text, fields.place("name"))).ifPresent(names::add);
            limit(sheet, name, fields, before).ifPresent(limits::add);
        }
        return limits;
    }

    /**
     * Names of the limits, for scenarios that refer to them. Includes limits with errors in their other fields, so that
     * a reference to them does not cause a second finding.
     */
    List<String> names() {
        return names;
    }

    /**
     * Name of the limit. A comma in it is a finding, because scenarios list the names of limits separated by commas.
     */
    private Optional<String> name(Fields fields) {
        return fields.text("name").filter(name -> {
            boolean hasComma = name.contains(",") || name.contains("，");
            if (hasComma) {
                findings.add(CellFindingCodes.COMMA_IN_NAME, fields.place("name"), name);
            }
            return !hasComma;
        });
    }

    /** @param errors number of errors before this entry was read */
    private Optional<Limit> limit(RawSheet sheet, Optional<String> name, Fields fields, int errors) {
        Optional<Limit.Kind> kind = fields.choice("kind", Choice.LIMIT_KIND);
        Optional<String> actionType = fields.key("actionType", known.in(Domain.ACTION_TYPES));
        Optional<String> table = oneOf(fields, "table", tables);
        Optional<String> rule = oneOf(fields, "rule", rules);
        Optional<LimitedEffect> effect = effect(fields);
        Optional<String> attribute = attribute(fields, actionType);
        Optional<Rhythm> rhythm = rhythm(fields);
        Optional<Limit.Measure> measure = fields.choice("measure", Choice.MEASURE);
        Optional<Long> amount = fields.whole("amount", 1, LARGEST);
        Optional<Limit.OnReached> onReached = fields.choice("onReached", Choice.ON_REACHED);
        Optional<Limit.OnCancellation> onCancellation = fields.choice("onCancellation", Choice.ON_CANCELLATION);
        if (kind.isPresent() && kind.get() == Limit.Kind.BUDGET) {
            checkBudget(rhythm, fields);
        }
        if (rhythm.isPresent() && rhythm.get().period() == Limit.Period.COOLDOWN) {
            checkCooldown(measure, amount, fields);
        }
        if (measure.isPresent() && measure.get() == Limit.Measure.POINTS) {
            effect.filter(counted -> !counted.kind().equals(AddPoints.KIND.key()))
                    .ifPresent(counted ->
                            findings.add(RuleFindingCodes.MEASURES_NO_POINTS, fields.place("measure"), counted.text()));
        }
        return findings.errors() > errors
                ? Optional.empty()
                : Optional.of(new Limit(
                        name.orElseThrow(),
                        sheet.name() + "!" + fields.start().cell(),
                        kind.orElseThrow(),
                        actionType.orElse(null),
                        table.orElse(null),
                        rule.orElse(null),
                        effect.orElse(null),
                        attribute.orElse(null),
                        rhythm.orElseThrow().period(),
                        rhythm.orElseThrow().span(),
                        measure.orElseThrow(),
                        amount.orElseThrow(),
                        onReached.orElseThrow(),
                        onCancellation.orElse(null)));
    }

    private void checkBudget(Optional<Rhythm> rhythm, Fields fields) {
        if (fields.cell("attribute").isPresent()) {
            findings.add(RuleFindingCodes.ONLY_FOR_CAPS, fields.place("attribute"), fields.nameOf("attribute"));
        }
        rhythm.filter(times -> times.period().hasSpan())
                .ifPresent(times -> findings.add(
                        RuleFindingCodes.ONLY_FOR_CAPS,
                        fields.place("period"),
                        PeriodForm.text(times.period(), times.span())));
    }

    private void checkCooldown(Optional<Limit.Measure> measure, Optional<Long> amount, Fields fields) {
        measure.filter(counted -> counted != Limit.Measure.TIMES)
                .ifPresent(counted -> findings.add(
                        RuleFindingCodes.COOLDOWN_IS_ONE_TIME,
                        fields.place("measure"),
                        Choice.MEASURE.name(counted).cellText()));
        amount.filter(number -> number != 1)
                .ifPresent(number ->
                        findings.add(RuleFindingCodes.COOLDOWN_IS_ONE_TIME, fields.place("amount"), number.toString()));
    }

    /** The limit's period: one word, or a number of days or minutes. */
    private Optional<Rhythm> rhythm(Fields fields) {
        String text =
                fields.cell("period").map(cell -> CellText.plain(cell.seen())).orElse("");
        if (!PeriodForm.looksSpanned(text)) {
            return fields.key("period", PeriodForm.WORDS)
                    .flatMap(Choice.PERIOD::of)
                    .map(word -> new Rhythm(word, 1));
        }
        if (fields.text("period").isEmpty()) {
            return Optional.empty();
        }
        Optional<PeriodForm.Spanned> spanned = PeriodForm.spanned(text);
        if (spanned.isEmpty()) {
            findings.add(CellFindingCodes.NOT_A_PERIOD, fields.place("period"), text);
        }
        return spanned.filter(found -> isWithin(found, fields)).map(found -> new Rhythm(found.period(), found.span()));
    }

    private boolean isWithin(PeriodForm.Spanned spanned, Fields fields) {
        if (!spanned.isWithin()) {
            findings.add(
                    CellFindingCodes.OUT_OF_BOUNDS,
                    fields.place("period"),
                    spanned.span(),
                    spanned.least(),
                    spanned.most());
        }
        return spanned.isWithin();
    }

    /**
     * The effect that the limit counts: its type, or its type and key separated by a colon, such as
     * {@code grantReward:coupon-10}.
     */
    private Optional<LimitedEffect> effect(Fields fields) {
        Optional<String> text = fields.text("effect").map(CellText::plain);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int colon = text.get().indexOf(':');
        String word = colon < 0 ? text.get() : text.get().substring(0, colon);
        Optional<EffectKind> kind =
                fields.key("effect", word, EffectWords.LIMITED).map(EffectKinds::of);
        if (kind.isEmpty() || colon < 0) {
            return kind.map(all -> new LimitedEffect(all.key(), null));
        }
        Optional<Domain> domain = kind.get().names();
        if (domain.isEmpty()) {
            findings.add(CellFindingCodes.NOT_AN_EFFECT, fields.place("effect"), text.get());
            return Optional.empty();
        }
        return fields.key("effect", text.get().substring(colon + 1), known.in(domain.get()))
                .map(name -> new LimitedEffect(kind.get().key(), name));
    }

    private Optional<String> attribute(Fields fields, Optional<String> actionType) {
        List<Attribute> attributes = known.attributes(actionType.orElse(null));
        Optional<String> key =
                fields.key("attribute", attributes.stream().map(Attribute::name).toList());
        return key.filter(found -> {
            boolean isText = attributes.stream()
                    .anyMatch(attribute ->
                            Objects.equals(attribute.name().key(), found) && attribute.type() == AttributeType.TEXT);
            if (!isText) {
                findings.add(CellFindingCodes.NOT_A_TEXT_ATTRIBUTE, fields.place("attribute"), found);
            }
            return isText;
        });
    }

    private Optional<String> oneOf(Fields fields, String field, List<String> allowed) {
        return fields.text(field).filter(text -> {
            if (!allowed.contains(text)) {
                findings.add(CellFindingCodes.UNKNOWN_NAME, fields.place(field), text, Nearest.cure(text, allowed));
            }
            return allowed.contains(text);
        });
    }
}
