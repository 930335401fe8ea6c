package dev.daka.service.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.booking.Standing;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.CounterUse;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.decision.Outcome;
import dev.daka.core.decision.RuleSetRef;
import dev.daka.core.decision.Seen;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an action stands for, as the database keeps it. The member is not among it: it is the row's.
 *
 * @param texts   attributes that are text
 * @param numbers attributes that are numbers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StandingJson(
        String actionId,
        @Nullable String type,
        Instant occurredAt,
        @Nullable String channel,
        @Nullable BigDecimal amount,
        @Nullable Map<String, String> texts,
        @Nullable Map<String, BigDecimal> numbers,
        @Nullable List<String> placements,
        @Nullable List<RuleSetRow> ruleSets,
        @Nullable List<GrantRow> grants,
        @Nullable List<OtherRow> others,
        @Nullable List<MetricRow> metrics,
        @Nullable List<LimitRow> limits,
        @Nullable BasisRow basis) {
    private static final JsonMapper JSON = JsonMapper.shared();

    record RuleSetRow(String campaign, int version, String hash) {}

    record GrantRow(
            int place,
            String campaign,
            RuleRef rule,
            String currency,
            long points,
            @Nullable LocalDate lot) {}

    /** A reward, badge or message. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record OtherRow(
            String campaign,
            @Nullable String reward,
            @Nullable String badge,
            @Nullable String message,
            List<RuleRef> rules) {}

    record MetricRow(String campaign, String metric, LocalDate day, long count, BigDecimal sum) {}

    /**
     * Use of a limit; of a budget where it is no member's.
     *
     * @param returning how much comes back if the action is taken back; absent for all
     */
    record LimitRow(
            @Nullable String campaign,
            String limit,
            boolean members,
            String scope,
            LocalDate day,
            long used,
            long amount,
            @Nullable Instant at,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long returning) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record BasisRow(
            @Nullable String tier,
            @Nullable Set<String> segments,
            @Nullable LocalDate registeredOn,
            @Nullable Map<String, String> attributes,
            @Nullable List<MetricRow> metrics,
            @Nullable List<LimitRow> limits) {}

    static String write(Standing standing) {
        Action action = standing.action();
        Map<String, String> texts = new TreeMap<>();
        Map<String, BigDecimal> numbers = new TreeMap<>();
        action.attributes().forEach((key, value) -> {
            if (value instanceof AttributeValue.Numeric number) {
                numbers.put(key, number.value());
            } else {
                texts.put(key, ((AttributeValue.Text) value).value());
            }
        });
        return JSON.writeValueAsString(new StandingJson(
                action.actionId().value(),
                action.type(),
                action.occurredAt(),
                action.channel(),
                action.amount(),
                texts,
                numbers,
                action.placements(),
                standing.ruleSets().stream()
                        .map(ref -> new RuleSetRow(ref.campaign().value(), ref.version(), ref.hash()))
                        .toList(),
                standing.grants().stream().map(StandingJson::row).toList(),
                standing.others().stream().map(StandingJson::row).toList(),
                standing.changes().metrics().stream()
                        .map(change -> row(change.metric(), change.day(), change.figure()))
                        .toList(),
                standing.changes().counters().stream().map(StandingJson::row).toList(),
                standing.basis() == null ? null : row(standing.basis())));
    }

    private static GrantRow row(Grant grant) {
        return new GrantRow(
                grant.place(),
                grant.source().campaign().value(),
                grant.source().rule(),
                grant.currency().value(),
                grant.points(),
                grant.lot());
    }

    private static OtherRow row(Outcome.Granted granted) {
        Effect effect = granted.effect();
        return new OtherRow(
                granted.campaign().value(),
                effect instanceof Effect.GrantReward reward ? reward.reward() : null,
                effect instanceof Effect.GrantBadge badge ? badge.badge() : null,
                effect instanceof Effect.Notify notice ? notice.message() : null,
                granted.rules());
    }

    private static MetricRow row(MetricKey metric, LocalDate day, DayFigure figure) {
        return new MetricRow(metric.campaign().value(), metric.metric(), day, figure.count(), figure.sum());
    }

    private static LimitRow row(Changes.CounterChange change) {
        Long returning = change.returning() == change.used() ? null : change.returning();
        return row(change.counter(), change.day(), change.used(), change.amount(), change.at(), returning);
    }

    private static LimitRow row(
            CounterKey counter, LocalDate day, long used, long amount, @Nullable Instant at, @Nullable Long returning) {
        CampaignKey campaign = counter.campaign();
        return new LimitRow(
                campaign == null ? null : campaign.value(),
                counter.limit(),
                counter.member() != null,
                counter.scope(),
                day,
                used,
                amount,
                at,
                returning);
    }

    private static BasisRow row(Standing.Basis basis) {
        Member member = basis.member();
        return new BasisRow(
                member.tier(),
                member.segments(),
                member.registeredOn(),
                member.attributes(),
                basis.seen().metrics().entrySet().stream()
                        .flatMap(metric -> metric.getValue().entrySet().stream()
                                .map(day -> row(metric.getKey(), day.getKey(), day.getValue())))
                        .toList(),
                basis.seen().counters().entrySet().stream()
                        .flatMap(use -> use.getValue().byDay().entrySet().stream()
                                .map(day -> row(
                                        use.getKey(),
                                        day.getKey(),
                                        day.getValue(),
                                        0,
                                        use.getValue().last(),
                                        null)))
                        .toList());
    }

    static Standing read(String json, MemberId member) {
        return JSON.readValue(json, StandingJson.class).standing(member);
    }

    private Standing standing(MemberId member) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        all(texts).forEach((key, value) -> attributes.put(key, new AttributeValue.Text(value)));
        all(numbers).forEach((key, value) -> attributes.put(key, new AttributeValue.Numeric(value)));
        return new Standing(
                new Action(
                        new ActionId(actionId), type, member, occurredAt, channel, amount, attributes, all(placements)),
                all(ruleSets).stream()
                        .map(row -> new RuleSetRef(new CampaignKey(row.campaign), row.version, row.hash))
                        .toList(),
                all(grants).stream()
                        .map(row -> new Grant(
                                row.place,
                                new Source(new CampaignKey(row.campaign), row.rule),
                                new CurrencyKey(row.currency),
                                row.points,
                                row.lot))
                        .toList(),
                all(others).stream()
                        .map(row -> new Outcome.Granted(new CampaignKey(row.campaign), effect(row), row.rules))
                        .toList(),
                new Changes(
                        all(metrics).stream()
                                .map(row -> new Changes.MetricChange(key(row), row.day, figure(row)))
                                .toList(),
                        all(limits).stream()
                                .map(row -> new Changes.CounterChange(
                                        key(row, member),
                                        row.day,
                                        row.used,
                                        row.amount,
                                        row.at == null ? occurredAt : row.at,
                                        row.returning == null ? row.used : row.returning))
                                .toList()),
                basis == null ? null : basis(basis, member));
    }

    private static Effect effect(OtherRow row) {
        if (row.reward != null) {
            return new Effect.GrantReward(row.reward);
        }
        if (row.badge != null) {
            return new Effect.GrantBadge(row.badge);
        }
        return new Effect.Notify(String.valueOf(row.message));
    }

    private static Standing.Basis basis(BasisRow row, MemberId member) {
        Map<MetricKey, NavigableMap<LocalDate, DayFigure>> metrics = new HashMap<>();
        all(row.metrics)
                .forEach(metric -> metrics.computeIfAbsent(key(metric), first -> new TreeMap<>())
                        .put(metric.day, figure(metric)));
        Map<CounterKey, CounterUse> counters = new HashMap<>();
        all(row.limits)
                .forEach(limit -> counters.merge(
                        key(limit, member), CounterUse.of(limit.day, limit.used, limit.at), CounterUse::plus));
        return new Standing.Basis(
                new Member(
                        member,
                        row.tier,
                        row.segments == null ? Set.of() : row.segments,
                        row.registeredOn,
                        all(row.attributes)),
                new Seen(metrics, counters));
    }

    private static MetricKey key(MetricRow row) {
        return new MetricKey(new CampaignKey(row.campaign), row.metric);
    }

    private static DayFigure figure(MetricRow row) {
        return new DayFigure(row.count, row.sum);
    }

    private static CounterKey key(LimitRow row, MemberId member) {
        return new CounterKey(
                row.campaign == null ? null : new CampaignKey(row.campaign),
                row.limit,
                row.members ? member : null,
                row.scope);
    }

    private static <T> List<T> all(@Nullable List<T> rows) {
        return rows == null ? List.of() : rows;
    }

    private static <V> Map<String, V> all(@Nullable Map<String, V> rows) {
        return rows == null ? Map.of() : rows;
    }
}
