package dev.daka.core.decide.limits;

import dev.daka.core.action.Action;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.Effect;
import dev.daka.core.effect.GrantBadge;
import dev.daka.core.effect.GrantReward;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A plain model of limits: a list of everything that was granted, which each question counts from the beginning. */
final class PlainLimits {
    private final List<Grant> grants = new ArrayList<>();
    private final List<SharedBudget> budgets;
    private int actions;

    /** A granted effect; {@code points} is 0 for other effects than points. */
    private record Grant(int action, Action asked, CampaignKey campaign, RuleRef rule, Effect effect, long points) {
        MemberId member() {
            return asked.memberId();
        }

        Instant at() {
            return asked.occurredAt();
        }
    }

    /** A limit with its owner and the time zone of its days. */
    private record Owned(Limit limit, @Nullable CampaignKey campaign, ZoneId zone) {}

    PlainLimits(List<SharedBudget> budgets) {
        this.budgets = budgets;
    }

    /** Starts another action for the next calls of {@link #decide}. */
    void nextAction() {
        actions++;
    }

    /** The outcome of one campaign's rows, each line {@code granted …} or {@code withheld …} with the limit. */
    List<String> decide(Campaign campaign, List<Limit> limits, List<ProposedRow> rows, Action action) {
        List<Owned> owned = Stream.concat(
                        limits.stream().map(limit -> new Owned(limit, campaign.key(), campaign.zone())),
                        budgets.stream().map(budget -> new Owned(budget.limit(), null, budget.zone())))
                .toList();
        List<String> told = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        for (ProposedRow row : rows) {
            for (ProposedRow.Proposed proposed : row.effects()) {
                Effect effect = proposed.effect();
                boolean isPoints = effect instanceof AddPoints;
                long left = effect instanceof AddPoints points ? points.points() : 1;
                for (Owned limit : owned) {
                    Grant all = new Grant(actions, action, campaign.key(), row.rule(), effect, isPoints ? left : 0);
                    if (left == 0 || !matches(limit, all, all)) {
                        continue;
                    }
                    long fits = Math.min(left, fitting(limit, all, left));
                    if (fits < left) {
                        withheld.add("withheld " + name(effect) + " " + (left - fits) + " by "
                                + limit.limit().name());
                    }
                    left = fits;
                }
                if (left > 0) {
                    grants.add(new Grant(actions, action, campaign.key(), row.rule(), effect, isPoints ? left : 0));
                    told.add("granted " + name(effect) + " " + left);
                }
            }
        }
        told.addAll(withheld);
        return told;
    }

    static String name(Effect effect) {
        return effect instanceof GrantReward reward
                ? reward.reward()
                : effect instanceof GrantBadge badge ? badge.badge() : "points";
    }

    private long fitting(Owned owned, Grant wanted, long left) {
        Limit limit = owned.limit();
        List<Grant> counted =
                grants.stream().filter(grant -> matches(owned, grant, wanted)).toList();
        if (limit.measure() == Limit.Measure.TIMES) {
            boolean sameRow = counted.stream()
                    .anyMatch(grant -> grant.action() == wanted.action()
                            && grant.campaign().equals(wanted.campaign())
                            && grant.rule().equals(wanted.rule()));
            return sameRow || used(owned, counted, wanted) < limit.amount() ? left : 0;
        }
        if (!(wanted.effect() instanceof AddPoints)) {
            return left;
        }
        long room = Math.max(0, limit.amount() - used(owned, counted, wanted));
        return left <= room || limit.onReached() == Limit.OnReached.PARTIAL ? room : 0;
    }

    private static long used(Owned owned, List<Grant> counted, Grant wanted) {
        Limit limit = owned.limit();
        LocalDate day = day(owned, wanted);
        return switch (limit.period()) {
            case CAMPAIGN -> size(limit, counted.stream());
            case DAY ->
                size(limit, counted.stream().filter(grant -> day(owned, grant).equals(day)));
            case MONTH ->
                size(
                        limit,
                        counted.stream()
                                .filter(grant ->
                                        YearMonth.from(day(owned, grant)).equals(YearMonth.from(day))));
            case WEEK ->
                size(
                        limit,
                        counted.stream().filter(grant -> week(day(owned, grant)).equals(week(day))));
            case ROLLING -> {
                long most = 0;
                for (int start = 1 - limit.span(); start <= 0; start++) {
                    LocalDate first = day.plusDays(start);
                    LocalDate last = first.plusDays(limit.span() - 1L);
                    most = Math.max(
                            most,
                            size(
                                    limit,
                                    counted.stream()
                                            .filter(grant -> !day(owned, grant).isBefore(first)
                                                    && !day(owned, grant).isAfter(last))));
                }
                yield most;
            }
            case COOLDOWN ->
                counted.stream()
                        .filter(grant -> Duration.between(grant.at(), wanted.at())
                                        .abs()
                                        .compareTo(Duration.ofMinutes(limit.span()))
                                < 0)
                        .count();
        };
    }

    private static LocalDate day(Owned owned, Grant grant) {
        return LocalDate.ofInstant(grant.at(), owned.zone());
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + " " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static long size(Limit limit, Stream<Grant> grants) {
        return limit.measure() == Limit.Measure.POINTS
                ? grants.mapToLong(Grant::points).sum()
                : grants.map(grant -> List.of(grant.action(), grant.campaign(), grant.rule()))
                        .distinct()
                        .count();
    }

    private static boolean matches(Owned owned, Grant grant, Grant wanted) {
        Limit limit = owned.limit();
        String attribute = limit.attribute();
        return (owned.campaign() == null || owned.campaign().equals(grant.campaign()))
                && (limit.kind() == Limit.Kind.BUDGET || grant.member().equals(wanted.member()))
                && (limit.actionType() == null
                        || limit.actionType().equals(grant.asked().type()))
                && (limit.table() == null || limit.table().equals(grant.rule().table()))
                && (limit.rule() == null || limit.rule().equals(grant.rule().name()))
                && (limit.effect() == null || limit.effect().includes(kindOf(grant.effect())))
                && (attribute == null
                        || Objects.equals(value(grant.asked(), attribute), value(wanted.asked(), attribute)));
    }

    private static LimitedEffect kindOf(Effect effect) {
        if (effect instanceof AddPoints) {
            return new LimitedEffect("addPoints", null);
        }
        String kind = effect instanceof GrantReward ? "grantReward" : "grantBadge";
        return new LimitedEffect(kind, name(effect));
    }

    private static @Nullable AttributeValue value(Action action, String attribute) {
        return action.attributes().get(attribute);
    }
}
