package dev.daka.core.workbook.write;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.campaign.Sheets;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Builder of an example campaign. */
final class Example {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final MemberId MEMBER = new MemberId("scenario");

    private final Examples examples;
    private final Campaign campaign;
    private final List<DecisionTable> tables = new ArrayList<>();
    private final Map<String, Label> titles = new LinkedHashMap<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<ContentItem> content = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();

    Example(Examples examples, TemplateKind kind, LocalDate startsOn, LocalDate endsOn, String calendar) {
        this.examples = examples;
        this.campaign = new Campaign(
                new CampaignKey("my-" + kind.key()),
                kind.label(),
                kind.about().zh(),
                ZONE,
                startsOn,
                endsOn,
                calendar,
                Stacking.DEFAULT);
    }

    LocalDate startsOn() {
        return campaign.startsOn();
    }

    Example metric(String key, Label label, Metric.Kind kind, String actionType, @Nullable Integer cycle) {
        metrics.add(new Metric(new Name(key, label), "", kind, actionType, null, null, null, cycle));
        return this;
    }

    /**
     * Adds a table.
     *
     * @param columns keys of its columns
     */
    Example table(String name, Label title, HitPolicy hitPolicy, String... columns) {
        Vocabulary vocabulary = examples.declarations()
                .vocabulary()
                .with(metrics.stream().map(Metric::name).toList());
        List<Column> known = new ArrayList<>();
        for (String key : columns) {
            vocabulary.column(key).ifPresentOrElse(known::add, examples::incomplete);
        }
        tables.add(new DecisionTable(name, hitPolicy, known, List.of()));
        titles.put(name, title);
        return this;
    }

    /**
     * Adds a row to the last table.
     *
     * @param texts one text per column; empty for a blank cell
     */
    Example row(String name, String... texts) {
        DecisionTable table = tables.remove(tables.size() - 1);
        List<RuleRow> rows = new ArrayList<>(table.rows());
        if (texts.length == table.columns().size()) {
            rows.add(new RuleRow(
                    new RuleRef(table.name(), "", name),
                    IntStream.range(0, texts.length)
                            .mapToObj(i -> Optional.of(texts[i])
                                    .filter(text -> !text.isEmpty())
                                    .map(text -> TypedText.of(table.columns().get(i), text)))
                            .toList(),
                    List.of(texts)));
        }
        tables.add(new DecisionTable(table.name(), table.hitPolicy(), table.columns(), rows));
        return this;
    }

    /** Adds a cap per member: a rule grants its effects once in each period. */
    Example once(String name, String rule, Limit.Period period) {
        return limit(name, Limit.Kind.CAP, rule, period, Limit.Measure.TIMES, 1, Limit.OnReached.WITHHOLD);
    }

    Example pointsBudget(long amount) {
        return limit(
                "活动积分预算",
                Limit.Kind.BUDGET,
                null,
                Limit.Period.CAMPAIGN,
                Limit.Measure.POINTS,
                amount,
                Limit.OnReached.PARTIAL);
    }

    Example limit(
            String name,
            Limit.Kind kind,
            @Nullable String rule,
            Limit.Period period,
            Limit.Measure measure,
            long amount,
            Limit.OnReached onReached) {
        limits.add(new Limit(name, "", kind, null, null, rule, period, measure, amount, onReached));
        return this;
    }

    Example content(String id, String title, String titleEn) {
        content.add(new ContentItem(
                id,
                "",
                title,
                titleEn,
                "https://img.example.com/" + id + ".png",
                new ContentItem.Jump(ContentItem.Jump.Kind.LINK, "https://www.example.com/" + id)));
        return this;
    }

    Example scenario(String name, @Nullable String tier, Set<String> segments, Scenario.Step... steps) {
        Member member = new Member(MEMBER, tier, segments, null, Map.of());
        scenarios.add(new Scenario(name, Sheets.SCENARIOS, member, List.of(steps)));
        return this;
    }

    /** A step in which the member performs an action. */
    static Scenario.Step act(
            LocalDate day,
            String time,
            String actionType,
            @Nullable String amount,
            long points,
            Set<String> effects,
            String... withheld) {
        Action action = new Action(
                new ActionId("step"),
                actionType,
                MEMBER,
                day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant(),
                null,
                amount == null ? null : new BigDecimal(amount),
                Map.of(),
                List.of());
        return new Scenario.Step("", action, new Scenario.Expectation(points, effects, null, Set.of(withheld)));
    }

    /** A step in which the member sees a placement. */
    static Scenario.Step look(LocalDate day, String time, String placement, String... shown) {
        Action action = new Action(
                new ActionId("step"),
                null,
                MEMBER,
                day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant(),
                null,
                null,
                Map.of(),
                List.of(placement));
        return new Scenario.Step("", action, new Scenario.Expectation(null, Set.of(), List.of(shown), Set.of()));
    }

    WorkbookContent draft() {
        return new WorkbookContent(campaign, tables, metrics, limits, content, scenarios);
    }

    Map<String, Label> titles() {
        return titles;
    }
}
