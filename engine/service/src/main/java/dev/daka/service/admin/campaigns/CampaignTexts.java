package dev.daka.service.admin.campaigns;

import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.Metric;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.effect.EffectKinds;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.Attribute;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.MessageBundle;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Names;
import dev.daka.service.admin.vocabulary.VocabularyAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes in Chinese and English what a limit covers and which days a metric counts. */
@Component
class CampaignTexts {
    private static final MessageBundle TEXTS = MessageBundle.of(CampaignTexts.class, "campaigns");

    private final ActionTypes actionTypes;
    private final Names names;

    CampaignTexts(Declarations declarations) {
        this.actionTypes = declarations.actionTypes();
        this.names = declarations.names();
    }

    CampaignDetail.LimitRow limit(Limit limit) {
        return new CampaignDetail.LimitRow(
                limit.name(),
                limit.cell(),
                limit.kind(),
                scope(limit),
                limit.period(),
                limit.span(),
                limit.measure(),
                limit.amount(),
                limit.onReached(),
                limit.onCancellation());
    }

    CampaignDetail.MetricRow metric(Metric metric) {
        return new CampaignDetail.MetricRow(
                metric.name().key(),
                metric.cell(),
                metric.name().label(),
                metric.kind(),
                metric.actionType(),
                window(metric));
    }

    /** What the limit covers. For example {@code 行为 签到, 表 Tasks / action type Signed in for the day, table Tasks}. */
    private Label scope(Limit limit) {
        List<Label> parts = new ArrayList<>();
        add(parts, "scope.actionType", actionType(limit.actionType()));
        add(parts, "scope.table", same(limit.table()));
        add(parts, "scope.rule", same(limit.rule()));
        add(parts, "scope.effect", effect(limit.effect()));
        add(parts, "scope.attribute", attribute(limit.attribute()));
        return parts.isEmpty() ? TEXTS.text("scope.everything") : joined(parts);
    }

    /** Which days the metric counts. For example {@code 最近 30 天, 每 7 天一轮 / last 30 days, in cycles of 7}. */
    private static Label window(Metric metric) {
        List<Label> parts = new ArrayList<>();
        if (metric.from() != null) {
            parts.add(TEXTS.text("window.from", metric.from()));
        }
        if (metric.to() != null) {
            parts.add(TEXTS.text("window.to", metric.to()));
        }
        if (metric.days() != null) {
            parts.add(TEXTS.text("window.days", metric.days()));
        }
        if (parts.isEmpty()) {
            parts.add(TEXTS.text("window.campaign"));
        }
        if (metric.cycle() != null) {
            parts.add(TEXTS.text("window.cycle", metric.cycle()));
        }
        return joined(parts);
    }

    private @Nullable Label actionType(@Nullable String key) {
        if (key == null) {
            return null;
        }
        return actionTypes.find(key).map(type -> type.name().label()).orElse(new Label(key, key));
    }

    VocabularyAnswer.Named currency(CurrencyKey currency) {
        String key = currency.value();
        return names.find(Domain.CURRENCIES, key)
                .map(VocabularyAnswer.Named::of)
                .orElse(new VocabularyAnswer.Named(key, new Label(key, key)));
    }

    private @Nullable Label effect(@Nullable LimitedEffect effect) {
        if (effect == null) {
            return null;
        }
        EffectKind kind = EffectKinds.of(effect.kind());
        Label type = kind.label();
        String key = effect.name();
        if (key == null) {
            return type;
        }
        Label granted = kind.names()
                .flatMap(domain -> names.find(domain, key))
                .map(Name::label)
                .orElse(new Label(key, key));
        return new Label(type.zh() + " " + granted.zh(), type.en() + " " + granted.en());
    }

    private @Nullable Label attribute(@Nullable String key) {
        if (key == null) {
            return null;
        }
        return actionTypes.attributes().stream()
                .map(Attribute::name)
                .filter(name -> name.key().equals(key))
                .findFirst()
                .map(Name::label)
                .orElse(new Label(key, key));
    }

    private static @Nullable Label same(@Nullable String text) {
        return text == null ? null : new Label(text, text);
    }

    private static void add(List<Label> parts, String key, @Nullable Label what) {
        if (what != null) {
            parts.add(TEXTS.text(key, what));
        }
    }

    private static Label joined(List<Label> parts) {
        return new Label(
                parts.stream().map(Label::zh).collect(Collectors.joining("，")),
                parts.stream().map(Label::en).collect(Collectors.joining(", ")));
    }
}
