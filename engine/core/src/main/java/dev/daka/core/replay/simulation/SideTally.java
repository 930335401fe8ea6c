package dev.daka.core.replay.simulation;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CampaignVersion;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.PreparedDecision;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.records.Records;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.ledger.Grant;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of a simulation: its campaigns, the records into which they book, and the counts so far. */
final class SideTally {
    private final RunningCampaigns campaigns;
    private final InMemoryRecords records = new InMemoryRecords();
    private final Map<CampaignKey, Campaign> facts = new HashMap<>();
    private final Map<RowKey, RowTally> rows = new LinkedHashMap<>();
    private final Map<LimitKey, LimitTally> limits = new LinkedHashMap<>();
    private final Map<String, Long> pointsByCurrency = new TreeMap<>();
    private final Map<String, Long> effects = new TreeMap<>();
    private final Map<String, Long> effectsWithheld = new TreeMap<>();
    private final Map<LocalDate, Long> pointsByDay = new TreeMap<>();
    private final ReversalBases bases;
    private long points;
    private long pointsTakenBack;
    private long pointsWithheld;
    private long actions;
    private long outside;

    /** A row of a campaign. */
    record RowKey(CampaignKey campaign, RuleRef rule) {}

    private record LimitKey(@Nullable CampaignKey campaign, String limit) {}

    /** The counts of a row. Points are those of the effects that it proposed. */
    static final class RowTally {
        private long lastAction = -1;
        long fired;
        long points;
        long withheld;
        long takenBack;

        private void fire(long action) {
            if (lastAction != action) {
                lastAction = action;
                fired++;
            }
        }
    }

    /** The counts of a limit. */
    private static final class LimitTally {
        private final Limit limit;
        private long reached;
        private long mostUsed;
        private @Nullable Instant firstReachedAt;
        private @Nullable Instant exhaustedAt;

        LimitTally(Limit limit) {
            this.limit = limit;
        }

        private void reach(Instant at) {
            reached++;
            firstReachedAt = firstReachedAt == null ? at : firstReachedAt;
            exhaust(at);
        }

        private void use(long used, Instant at) {
            mostUsed = Math.max(mostUsed, used);
            if (used >= limit.amount()) {
                exhaust(at);
            }
        }

        private void exhaust(Instant at) {
            exhaustedAt = exhaustedAt == null ? at : exhaustedAt;
        }
    }

    /** @param cancelledLater the actions that are cancelled later */
    SideTally(RunningCampaigns campaigns, Set<Recorded.Key> cancelledLater) {
        this.campaigns = campaigns;
        this.bases = new ReversalBases(campaigns, records, cancelledLater);
        for (RuleSet ruleSet : campaigns.ruleSets()) {
            CampaignKey campaign = ruleSet.ref().campaign();
            facts.put(campaign, ruleSet.workbook().campaign());
            ruleSet.workbook()
                    .tables()
                    .forEach(table ->
                            table.rows().forEach(row -> rows.put(new RowKey(campaign, row.ref()), new RowTally())));
            ruleSet.workbook()
                    .limits()
                    .forEach(limit -> limits.put(new LimitKey(campaign, limit.name()), new LimitTally(limit)));
        }
        campaigns
                .budgets()
                .forEach(budget ->
                        limits.put(new LimitKey(null, budget.limit().name()), new LimitTally(budget.limit())));
    }

    /** Decides an action, books the decision and counts it. */
    Decision decide(Action action, Member member) {
        actions++;
        if (bases.isCancelledBefore(action)) {
            return new Decision(action, List.of(), List.of(), List.of(), new Changes(List.of(), List.of()));
        }
        PreparedDecision prepared = campaigns.prepare(action);
        Records seen = records.of(action.memberId());
        Decision decision = prepared.decide(member, seen);
        bases.keep(decision, prepared, member, seen);
        records.apply(action.memberId(), decision.changes());
        Instant at = action.occurredAt();
        if (campaigns.ruleSets().stream().noneMatch(ruleSet -> ruleSet.runsAt(at))) {
            outside++;
        }
        decision.granted().forEach(granted -> countGranted(granted, at));
        decision.withheld().forEach(withheld -> countWithheld(withheld, at));
        for (Changes.CounterChange change : decision.changes().counters()) {
            LimitTally limit = limits.get(
                    new LimitKey(change.counter().campaign(), change.counter().limit()));
            if (limit != null) {
                CounterNeed need =
                        new CounterNeed(change.counter(), limit.limit.countsFrom(change.day()), change.day());
                CounterUse use = records.of(action.memberId()).used(need);
                limit.use(use.total(need.from(), need.to()), at);
            }
        }
        return decision;
    }

    /** Cancels an action and counts the reversed points. */
    void cancel(Recorded.Cancelled cancelled) {
        for (Grant grant : bases.takeBack(cancelled)) {
            pointsTakenBack += grant.points();
            rows.computeIfAbsent(
                                    new RowKey(
                                            grant.source().campaign(),
                                            grant.source().rule()),
                                    row -> new RowTally())
                            .takenBack +=
                    grant.points();
        }
    }

    private void countGranted(Outcome.Granted granted, Instant at) {
        effects.merge(granted.effect().kind().key(), 1L, Long::sum);
        long issued = granted.effect().quantity().points();
        fire(granted).points += issued;
        points += issued;
        if (granted.effect() instanceof AddPoints add) {
            pointsByCurrency.merge(add.currency().value(), issued, Long::sum);
        }
        Campaign campaign = facts.get(granted.campaign());
        if (issued > 0 && campaign != null) {
            pointsByDay.merge(campaign.dateOf(at), issued, Long::sum);
        }
    }

    private void countWithheld(Outcome.Withheld withheld, Instant at) {
        effectsWithheld.merge(withheld.effect().kind().key(), 1L, Long::sum);
        long kept = withheld.effect().quantity().points();
        fire(withheld).withheld += kept;
        pointsWithheld += kept;
        String name = withheld.why().limit().name();
        Stream.of(new LimitKey(withheld.campaign(), name), new LimitKey(null, name))
                .flatMap(key -> Optional.ofNullable(limits.get(key)).stream())
                .filter(tally -> tally.limit.equals(withheld.why().limit()))
                .forEach(tally -> tally.reach(at));
    }

    /** Counts all rows of an outcome as fired. Returns the counts of the first one, which proposed the effect. */
    private RowTally fire(Outcome outcome) {
        RowTally proposer = new RowTally();
        for (int i = outcome.rules().size() - 1; i >= 0; i--) {
            proposer = rows.computeIfAbsent(
                    new RowKey(outcome.campaign(), outcome.rules().get(i)), row -> new RowTally());
            proposer.fire(actions);
        }
        return proposer;
    }

    /** The issued points that were not reversed. */
    long pointsLeft() {
        return points - pointsTakenBack;
    }

    Map<RowKey, RowTally> rows() {
        return rows;
    }

    Report.Side side(Members members) {
        List<Report.FiredRow> fired = new ArrayList<>();
        List<Report.SilentRow> neverFired = new ArrayList<>();
        MissingMemberData lacks = new MissingMemberData(campaigns.ruleSets(), members);
        rows.forEach((key, row) -> {
            String campaign = key.campaign().value();
            RuleRef rule = key.rule();
            if (row.fired > 0) {
                fired.add(new Report.FiredRow(
                        campaign,
                        rule.table(),
                        rule.cell(),
                        rule.name(),
                        row.fired,
                        row.points,
                        row.withheld,
                        row.takenBack));
            } else {
                neverFired.add(new Report.SilentRow(campaign, rule.table(), rule.cell(), rule.name(), lacks.of(key)));
            }
        });
        return new Report.Side(
                ruleSets(),
                outside,
                points,
                Collections.unmodifiableMap(pointsByCurrency),
                pointsTakenBack,
                pointsWithheld,
                Collections.unmodifiableMap(effects),
                Collections.unmodifiableMap(effectsWithheld),
                fired,
                neverFired,
                limitUses(),
                exhausted(),
                pointsByDay.entrySet().stream()
                        .map(day -> new Report.DayPoints(day.getKey(), day.getValue()))
                        .toList());
    }

    private List<Report.ReplayedVersion> ruleSets() {
        return campaigns.ruleSets().stream().map(SideTally::used).toList();
    }

    private static Report.ReplayedVersion used(RuleSet ruleSet) {
        Campaign campaign = ruleSet.workbook().campaign();
        int version = ruleSet.ref().version();
        return new Report.ReplayedVersion(
                ruleSet.ref().campaign().value(),
                campaign.name(),
                version == CampaignVersion.UNPUBLISHED ? null : version,
                ruleSet.ref().hash(),
                campaign.startsOn(),
                campaign.endsOn());
    }

    private List<Report.LimitReached> limitUses() {
        List<Report.LimitReached> uses = new ArrayList<>();
        limits.forEach((key, tally) -> uses.add(new Report.LimitReached(
                campaign(key),
                key.limit(),
                tally.limit.kind(),
                tally.limit.measure(),
                tally.limit.period(),
                tally.reached,
                tally.firstReachedAt,
                tally.mostUsed,
                tally.limit.amount())));
        return uses;
    }

    private List<Report.BudgetExhausted> exhausted() {
        List<Report.BudgetExhausted> exhausted = new ArrayList<>();
        limits.forEach((key, tally) -> {
            if (tally.limit.kind() == Limit.Kind.BUDGET && tally.exhaustedAt != null) {
                exhausted.add(new Report.BudgetExhausted(campaign(key), key.limit(), tally.exhaustedAt));
            }
        });
        exhausted.sort(Comparator.comparing(Report.BudgetExhausted::at));
        return exhausted;
    }

    private static String campaign(LimitKey key) {
        CampaignKey campaign = key.campaign();
        return campaign == null ? "" : campaign.value();
    }
}
