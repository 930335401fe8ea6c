package dev.daka.core.workbook.diff;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Sheets;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.form.Choice;
import dev.daka.core.workbook.form.PeriodForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Converts campaigns, metrics, limits and content items to entries that can be compared. Leaves out fields that only
 * affect display, such as a metric's label.
 */
final class ListEntries {
    private static final Label ACTION_TYPE = DifferenceTexts.text("field.actionType");

    private final Labels labels;
    private final DateWords dates;

    ListEntries(Labels labels, DateWords dates) {
        this.labels = labels;
        this.dates = dates;
    }

    ListEntry campaign(Campaign campaign) {
        Label within = Choice.COMBINATION.label(campaign.stacking().withinLane());
        Label across = Choice.COMBINATION.label(campaign.stacking().acrossLanes());
        return new ListEntry(
                new DiffPlace(Sheets.CAMPAIGN, null, null, campaign.key().value()),
                List.of(
                        Field.of(
                                "key",
                                DifferenceTexts.text("field.key"),
                                campaign.key().value()),
                        Field.of(
                                "name",
                                DifferenceTexts.text("field.name"),
                                campaign.name().zh()),
                        Field.of(
                                "nameEn",
                                DifferenceTexts.text("field.nameEn"),
                                campaign.name().en()),
                        Field.of("about", DifferenceTexts.text("field.about"), campaign.about()),
                        Field.of("zone", DifferenceTexts.text("field.zone"), campaign.zone()),
                        date("startsOn", DifferenceTexts.text("field.startsOn"), campaign.startsOn()),
                        date("endsOn", DifferenceTexts.text("field.endsOn"), campaign.endsOn()),
                        Field.of("calendar", DifferenceTexts.text("field.calendar"), campaign.calendar()),
                        Field.chosen(
                                "withinLane",
                                DifferenceTexts.text("field.withinLane"),
                                campaign.stacking().withinLane(),
                                within),
                        Field.chosen(
                                "acrossLanes",
                                DifferenceTexts.text("field.acrossLanes"),
                                campaign.stacking().acrossLanes(),
                                across),
                        Field.of(
                                "currency",
                                DifferenceTexts.text("field.currency"),
                                campaign.currency().value(),
                                labels.of(Domain.CURRENCIES, campaign.currency().value()))));
    }

    ListEntry metric(Metric metric) {
        return new ListEntry(
                DiffPlace.at(metric.cell(), metric.name().key()),
                List.of(
                        Field.chosen(
                                "kind",
                                DifferenceTexts.text("field.metricKind"),
                                metric.kind(),
                                Choice.METRIC_KIND.label(metric.kind())),
                        actionType(metric.actionType()),
                        date("from", DifferenceTexts.text("field.from"), metric.from()),
                        date("to", DifferenceTexts.text("field.to"), metric.to()),
                        Field.of("days", DifferenceTexts.text("field.days"), metric.days()),
                        Field.of("cycle", DifferenceTexts.text("field.cycle"), metric.cycle())));
    }

    ListEntry limit(Limit limit) {
        return new ListEntry(
                DiffPlace.at(limit.cell(), limit.name()),
                List.of(
                        Field.chosen(
                                "kind",
                                DifferenceTexts.text("field.limitKind"),
                                limit.kind(),
                                Choice.LIMIT_KIND.label(limit.kind())),
                        actionType(limit.actionType()),
                        Field.of("table", DifferenceTexts.text("field.table"), limit.table()),
                        Field.of("rule", DifferenceTexts.text("field.rule"), limit.rule()),
                        effect(limit.effect()),
                        attribute(limit.attribute()),
                        period(limit),
                        Field.chosen(
                                "measure",
                                DifferenceTexts.text("field.measure"),
                                limit.measure(),
                                Choice.MEASURE.label(limit.measure())),
                        Field.of("amount", DifferenceTexts.text("field.amount"), limit.amount()),
                        Field.chosen(
                                "onReached",
                                DifferenceTexts.text("field.onReached"),
                                limit.onReached(),
                                Choice.ON_REACHED.label(limit.onReached())),
                        onCancellation(limit.onCancellation())));
    }

    ListEntry content(ContentItem item) {
        ContentItem.Jump.Kind jump = item.jump().kind();
        return new ListEntry(
                DiffPlace.at(item.cell(), item.id()),
                List.of(
                        Field.of("title", DifferenceTexts.text("field.title"), item.title()),
                        Field.of("titleEn", DifferenceTexts.text("field.titleEn"), item.titleEn()),
                        Field.of("image", DifferenceTexts.text("field.image"), item.image()),
                        Field.chosen("jump", DifferenceTexts.text("field.jump"), jump, Choice.JUMP.label(jump)),
                        Field.of(
                                "target",
                                DifferenceTexts.text("field.target"),
                                item.jump().target())));
    }

    private static Field onCancellation(Limit.@Nullable OnCancellation chosen) {
        Label label = DifferenceTexts.text("field.onCancellation");
        return chosen == null
                ? Field.of("onCancellation", label, null)
                : Field.chosen("onCancellation", label, chosen, Choice.ON_CANCELLATION.label(chosen));
    }

    private Field effect(@Nullable LimitedEffect effect) {
        Label label = DifferenceTexts.text("field.effect");
        if (effect == null) {
            return Field.of("effect", label, null);
        }
        EffectKind kind = EffectKinds.of(effect.kind());
        Label type = kind.label();
        String name = effect.name();
        if (name == null) {
            return new Field("effect", label, Optional.of(effect), Field.named(type, effect.text()), type);
        }
        Label named = kind.names().map(domain -> labels.of(domain, name)).orElseGet(() -> Phrases.same(name));
        Label granted = Phrases.join(List.of(type, named), " ", " ");
        return new Field("effect", label, Optional.of(effect), effect.text(), granted);
    }

    private Field attribute(@Nullable String key) {
        Label label = DifferenceTexts.text("field.attribute");
        return key == null
                ? Field.of("attribute", label, null)
                : Field.of("attribute", label, key, labels.ofAttributeNamed(key));
    }

    private static Field period(Limit limit) {
        Label label = DifferenceTexts.text("field.period");
        Label words = PeriodForm.label(limit.period(), limit.span());
        return limit.period().hasSpan()
                ? new Field(
                        "period",
                        label,
                        Optional.of(List.of(limit.period(), limit.span())),
                        PeriodForm.text(limit.period(), limit.span()),
                        words)
                : Field.chosen("period", label, limit.period(), words);
    }

    private Field actionType(@Nullable String key) {
        if (key == null) {
            return Field.of("actionType", ACTION_TYPE, null);
        }
        Label words = labels.of(Domain.ACTION_TYPES, key);
        return Field.of("actionType", ACTION_TYPE, key, words);
    }

    private Field date(String key, Label label, @Nullable LocalDate date) {
        return date == null ? Field.of(key, label, null) : Field.of(key, label, date, dates.of(date));
    }
}
