package dev.daka.core.workbook.form;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.vocabulary.CamelCase;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The fixed words from which the cells under a header of a list sheet are chosen.
 *
 * @param constants enum that the words stand for
 * @param names     one name per constant, in their order
 */
public record Choice<E extends Enum<E>>(Class<E> constants, List<Name> names) {
    public static final Choice<Metric.Kind> METRIC_KIND =
            of(Metric.Kind.class, "次数", "Count", "金额合计", "Sum", "天数", "Distinct days", "连续天数", "Streak");
    public static final Choice<Limit.Kind> LIMIT_KIND = of(Limit.Kind.class, "上限", "Cap", "预算", "Budget");
    public static final Choice<Limit.Period> PERIOD = of(
            Limit.Period.class,
            "每天",
            "Day",
            "每周",
            "Week",
            "每月",
            "Month",
            "活动",
            "Campaign",
            "近几天",
            "Rolling days",
            "冷却",
            "Cooldown");
    public static final Choice<Limit.Measure> MEASURE = of(Limit.Measure.class, "积分", "Points", "次数", "Times");
    public static final Choice<Limit.OnReached> ON_REACHED =
            of(Limit.OnReached.class, "不发", "Withhold", "部分发", "Partial");
    public static final Choice<Limit.OnCancellation> ON_CANCELLATION =
            of(Limit.OnCancellation.class, "退回", "Return", "不退回", "Keep");
    public static final Choice<ContentItem.Jump.Kind> JUMP =
            of(ContentItem.Jump.Kind.class, "商品", "Product", "活动", "Campaign", "链接", "Link");
    public static final Choice<HitPolicy> HIT_POLICY = of(HitPolicy.class, "全部", "All", "第一条", "First");
    public static final Choice<Stacking.Combination> COMBINATION =
            of(Stacking.Combination.class, "最大", "Largest", "相加", "Sum", "相乘", "Product");

    public Choice {
        names = List.copyOf(names);
    }

    private static <E extends Enum<E>> Choice<E> of(Class<E> constants, String... zhAndEn) {
        List<String> keys = CamelCase.of(constants);
        return new Choice<>(
                constants,
                IntStream.range(0, keys.size())
                        .mapToObj(i -> new Name(keys.get(i), new Label(zhAndEn[2 * i], zhAndEn[2 * i + 1])))
                        .toList());
    }

    /** The name of a constant, as cells contain it. */
    public Name name(E constant) {
        String key = CamelCase.of(constant);
        return names.stream().filter(name -> name.key().equals(key)).findFirst().orElseThrow();
    }

    /** The label of a constant. */
    public Label label(E constant) {
        return name(constant).label();
    }

    /** The constant with this key; empty if there is none. */
    public Optional<E> of(String key) {
        return CamelCase.find(constants, key);
    }
}
