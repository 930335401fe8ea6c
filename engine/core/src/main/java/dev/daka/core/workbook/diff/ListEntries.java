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

/** The facts of campaigns, metrics, limits and content items. What is looks only, such as a metric's label, is none of them. */
final class ListEntries {
    private static final Label ACTION_TYPE = new Label("行为", "Action type");

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
                        Field.of("key", new Label("编号", "Key"), campaign.key().value()),
                        Field.of(
                                "name", new Label("名称", "Name"), campaign.name().zh()),
                        Field.of(
                                "nameEn",
                                new Label("英文名", "English name"),
                                campaign.name().en()),
                        Field.of("about", new Label("说明", "About"), campaign.about()),
                        Field.of("zone", new Label("时区", "Time zone"), campaign.zone()),
                        date("startsOn", new Label("开始日期", "First day"), campaign.startsOn()),
                        date("endsOn", new Label("结束日期", "Last day"), campaign.endsOn()),
                        Field.of("calendar", new Label("日历", "Calendar"), campaign.calendar()),
                        Field.chosen(
                                "withinLane",
                                new Label("同组倍数", "Within a lane"),
                                campaign.stacking().withinLane(),
                                within),
                        Field.chosen(
                                "acrossLanes",
                                new Label("组间倍数", "Across lanes"),
                                campaign.stacking().acrossLanes(),
                                across),
                        Field.of(
                                "currency",
                                new Label("币种", "Currency"),
                                campaign.currency().value(),
                                labels.of(Domain.CURRENCIES, campaign.currency().value()))));
    }

    ListEntry metric(Metric metric) {
        return new ListEntry(
                DiffPlace.at(metric.cell(), metric.name().key()),
                List.of(
                        Field.chosen(
                                "kind",
                                new Label("统计", "Kind"),
                                metric.kind(),
                                Choice.METRIC_KIND.label(metric.kind())),
                        actionType(metric.actionType()),
                        date("from", new Label("开始日期", "From"), metric.from()),
                        date("to", new Label("结束日期", "To"), metric.to()),
                        Field.of("days", new Label("最近天数", "Last days"), metric.days()),
                        Field.of("cycle", new Label("循环", "Cycle"), metric.cycle())));
    }

    ListEntry limit(Limit limit) {
        return new ListEntry(
                DiffPlace.at(limit.cell(), limit.name()),
                List.of(
                        Field.chosen(
                                "kind", new Label("类型", "Kind"), limit.kind(), Choice.LIMIT_KIND.label(limit.kind())),
                        actionType(limit.actionType()),
                        Field.of("table", new Label("表", "Table"), limit.table()),
                        Field.of("rule", new Label("规则", "Rule"), limit.rule()),
                        effect(limit.effect()),
                        attribute(limit.attribute()),
                        period(limit),
                        Field.chosen(
                                "measure",
                                new Label("单位", "Measure"),
                                limit.measure(),
                                Choice.MEASURE.label(limit.measure())),
                        Field.of("amount", new Label("数量", "Amount"), limit.amount()),
                        Field.chosen(
                                "onReached",
                                new Label("达到时", "When reached"),
                                limit.onReached(),
                                Choice.ON_REACHED.label(limit.onReached())),
                        onCancellation(limit.onCancellation())));
    }

    ListEntry content(ContentItem item) {
        ContentItem.Jump.Kind jump = item.jump().kind();
        return new ListEntry(
                DiffPlace.at(item.cell(), item.id()),
                List.of(
                        Field.of("title", new Label("标题", "Title"), item.title()),
                        Field.of("titleEn", new Label("英文标题", "English title"), item.titleEn()),
                        Field.of("image", new Label("图片", "Image"), item.image()),
                        Field.chosen("jump", new Label("跳转", "Jump"), jump, Choice.JUMP.label(jump)),
                        Field.of(
                                "target", new Label("目标", "Target"), item.jump().target())));
    }

    private static Field onCancellation(Limit.@Nullable OnCancellation chosen) {
        Label label = new Label("撤销后", "On cancellation");
        return chosen == null
                ? Field.of("onCancellation", label, null)
                : Field.chosen("onCancellation", label, chosen, Choice.ON_CANCELLATION.label(chosen));
    }

    private Field effect(@Nullable LimitedEffect effect) {
        Label label = new Label("效果", "Effect");
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
        Label label = new Label("属性", "Attribute");
        return key == null
                ? Field.of("attribute", label, null)
                : Field.of("attribute", label, key, labels.ofAttributeNamed(key));
    }

    private static Field period(Limit limit) {
        Label label = new Label("周期", "Period");
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
