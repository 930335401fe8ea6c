package dev.daka.core.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daka.core.action.Action;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.SharedBudget;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.replay.recording.KnownMembers;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.RecordedActions;
import dev.daka.core.replay.recording.Recordings;
import dev.daka.core.replay.recording.ReplayedRecording;
import dev.daka.core.replay.simulation.Report.BudgetExhausted;
import dev.daka.core.replay.simulation.Report.DayPoints;
import dev.daka.core.replay.simulation.Report.DifferingAction;
import dev.daka.core.replay.simulation.Report.DifferingRow;
import dev.daka.core.replay.simulation.Report.FiredRow;
import dev.daka.core.replay.simulation.Report.LimitReached;
import dev.daka.core.replay.simulation.Report.SilentRow;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.read.CampaignFixture;
import dev.daka.core.workbook.read.TestDeclarations;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulationTest {
    /** Lines out of order: the second action of m-1 on 1 October comes last. */
    private static final String ACTIONS = """
            actionId,memberId,type,occurredAt,amount
            a-3,m-1,purchased,2026-10-02 09:00,30
            a-1,m-1,signedIn,2026-10-01 08:00,
            a-2,m-2,purchased,2026-10-01 09:00,12.4
            a-4,m-2,signedIn,2026-10-02 23:59,
            a-5,m-1,purchased,2026-10-01 12:00,100
            """;

    private static CampaignFixture base() {
        return CampaignFixture.campaign("test")
                .table(
                        "Tasks",
                        "name | actionType | points | pointsPerUnit | badge",
                        "daily | signedIn | 10",
                        "shop | purchased | | 1",
                        "friend | invited | 50");
    }

    private static Limit budget(long points, Limit.OnReached onReached) {
        return new Limit(
                "pot",
                "Limits!A2",
                Limit.Kind.BUDGET,
                null,
                null,
                null,
                Limit.Period.CAMPAIGN,
                Limit.Measure.POINTS,
                points,
                onReached);
    }

    private static RunningCampaigns running(CampaignFixture... campaigns) {
        List<RuleSet> ruleSets = new ArrayList<>();
        for (CampaignFixture campaign : campaigns) {
            ruleSets.add(RuleSet.compile(campaign.checked(), 1));
        }
        return new RunningCampaigns(ruleSets, TestDeclarations.DECLARATIONS.calendars());
    }

    private static Report simulate(
            RunningCampaigns a, @Nullable RunningCampaigns b, int days, RecordedActions actions) {
        return new Simulation(a, b, Members.unknown(), new Simulation.Shift(days, Recordings.SHANGHAI))
                .run(actions, (processed, total) -> {}, () -> false);
    }

    @Test
    void addsUpWhatEachRowIssuedAndNamesTheRowsThatNeverFired() throws IOException {
        Report report = simulate(running(base()), null, 0, Recordings.actions(ACTIONS));
        assertThat(report.stopped()).isFalse();
        assertThat(report.actions()).isEqualTo(5);
        assertThat(report.members()).isEqualTo(2);
        assertThat(report.from()).isEqualTo("2026-10-01T00:00:00Z");
        assertThat(report.to()).isEqualTo("2026-10-02T15:59:00Z");
        assertThat(report.b()).isNull();
        assertThat(report.differences()).isNull();
        Report.Side side = report.a();
        // 10 + 12 + 100 on the first day, 30 + 10 on the second.
        assertThat(side.points()).isEqualTo(162);
        assertThat(side.pointsByCurrency()).isEqualTo(Map.of("points", 162L));
        assertThat(side.pointsByDay())
                .containsExactly(
                        new DayPoints(LocalDate.of(2026, 10, 1), 122), new DayPoints(LocalDate.of(2026, 10, 2), 40));
        assertThat(side.effects()).isEqualTo(Map.of("addPoints", 5L));
        assertThat(side.rows())
                .containsExactly(
                        new FiredRow("test", "Tasks", "Tasks!A10", "daily", 2, 20, 0, 0),
                        new FiredRow("test", "Tasks", "Tasks!A11", "shop", 3, 142, 0, 0));
        assertThat(side.neverFired()).containsExactly(new SilentRow("test", "Tasks", "Tasks!A12", "friend", List.of()));
        assertThat(side.ruleSets())
                .extracting(used -> used.campaign() + used.version())
                .containsExactly("test1");
    }

    @Test
    void reportsWhenABudgetRanOutAndItsWithheldPoints() throws IOException {
        CampaignFixture campaign = base().limit(budget(100, Limit.OnReached.PARTIAL));
        Report.Side side = simulate(running(campaign), null, 0, Recordings.actions(ACTIONS))
                .a();
        // 10 and 12 fit into the budget, then 78 of 100 points. The two actions of the second day get nothing.
        Instant noon = Instant.parse("2026-10-01T04:00:00Z");
        assertThat(side.points()).isEqualTo(100);
        assertThat(side.pointsWithheld()).isEqualTo(62);
        assertThat(side.effects()).isEqualTo(Map.of("addPoints", 3L));
        assertThat(side.effectsWithheld()).isEqualTo(Map.of("addPoints", 3L));
        assertThat(side.limits())
                .containsExactly(new LimitReached(
                        "test",
                        "pot",
                        Limit.Kind.BUDGET,
                        Limit.Measure.POINTS,
                        Limit.Period.CAMPAIGN,
                        3,
                        noon,
                        100,
                        100));
        assertThat(side.budgetsExhausted()).containsExactly(new BudgetExhausted("test", "pot", noon));
        assertThat(side.rows())
                .containsExactly(
                        new FiredRow("test", "Tasks", "Tasks!A10", "daily", 2, 10, 10, 0),
                        new FiredRow("test", "Tasks", "Tasks!A11", "shop", 3, 90, 52, 0));
    }

    @Test
    void addsUpEachCurrencySeparately() throws IOException {
        Report report = simulate(running(base()), running(base().currency("coins")), 0, Recordings.actions(ACTIONS));
        assertThat(report.a().pointsByCurrency()).isEqualTo(Map.of("points", 162L));
        assertThat(Objects.requireNonNull(report.b()).pointsByCurrency()).isEqualTo(Map.of("coins", 162L));
        assertThat(Objects.requireNonNull(report.differences()).actionsThatDiffer())
                .isEqualTo(5);
    }

    @Test
    void comparesSidesThatReleasePointsLater() throws IOException {
        CampaignFixture atOnce =
                CampaignFixture.campaign("test").table("Tasks", "name|actionType|points", "shop|purchased|5");
        CampaignFixture later = CampaignFixture.campaign("test")
                .table("Tasks", "name|actionType|points|pendingDays", "shop|purchased|5|7");
        Report report = simulate(running(atOnce), running(later), 0, Recordings.actions(ACTIONS));
        assertThat(Objects.requireNonNull(report.differences()).actionsThatDiffer())
                .isEqualTo(3);
        assertThat(Objects.requireNonNull(report.differences()).pointsDelta()).isZero();
    }

    @Test
    void aSharedBudgetHasNoCampaignInTheReport() throws IOException {
        RunningCampaigns alone = running(base());
        SharedBudget budget = new SharedBudget(
                new Label("总预算", "Pot"), budget(100, Limit.OnReached.PARTIAL), ZoneId.of("Asia/Shanghai"));
        RunningCampaigns sharing = new RunningCampaigns(alone.ruleSets(), alone.calendars(), List.of(budget));
        Report.Side side =
                simulate(sharing, null, 0, Recordings.actions(ACTIONS)).a();
        Instant noon = Instant.parse("2026-10-01T04:00:00Z");
        assertThat(side.points()).isEqualTo(100);
        assertThat(side.limits())
                .containsExactly(new LimitReached(
                        "", "pot", Limit.Kind.BUDGET, Limit.Measure.POINTS, Limit.Period.CAMPAIGN, 3, noon, 100, 100));
        assertThat(side.budgetsExhausted()).containsExactly(new BudgetExhausted("", "pot", noon));
    }

    @Test
    void listsCapsWithTheMostThatOneMemberUsed() throws IOException {
        CampaignFixture campaign = base().limit(new Limit(
                "shopping a day",
                "Limits!A2",
                Limit.Kind.CAP,
                "purchased",
                null,
                null,
                Limit.Period.DAY,
                Limit.Measure.POINTS,
                40,
                Limit.OnReached.WITHHOLD));
        Report.Side side = simulate(running(campaign), null, 0, Recordings.actions(ACTIONS))
                .a();
        assertThat(side.limits())
                .containsExactly(new LimitReached(
                        "test",
                        "shopping a day",
                        Limit.Kind.CAP,
                        Limit.Measure.POINTS,
                        Limit.Period.DAY,
                        1,
                        Instant.parse("2026-10-01T04:00:00Z"),
                        30,
                        40));
        assertThat(side.budgetsExhausted()).isEmpty();
    }

    @Test
    void reportsDifferencesBetweenTwoSides() throws IOException {
        // B moves "daily" one row down, pays 12 for it, and gives a badge for a purchase of 50 or more.
        CampaignFixture changed = CampaignFixture.campaign("test")
                .table(
                        "Tasks",
                        "name | actionType | amountFrom | points | pointsPerUnit | badge",
                        "friend | invited | | 50",
                        "daily | signedIn | | 12",
                        "shop | purchased | | | 1",
                        "big shop | purchased | 50 | | | big-spender");
        Report.Differences differences = simulate(running(base()), running(changed), 0, Recordings.actions(ACTIONS))
                .differences();
        assertThat(differences)
                .isEqualTo(new Report.Differences(
                        3,
                        4,
                        List.of(
                                new DifferingRow("test", "Tasks", "Tasks!A11", "daily", 2, 2, 20, 24),
                                new DifferingRow("test", "Tasks", "Tasks!A13", "big shop", 0, 1, 0, 0)),
                        List.of(
                                new DifferingAction("a-1", "m-1", Instant.parse("2026-10-01T00:00:00Z"), 10, 12),
                                new DifferingAction("a-5", "m-1", Instant.parse("2026-10-01T04:00:00Z"), 100, 100),
                                new DifferingAction("a-4", "m-2", Instant.parse("2026-10-02T15:59:00Z"), 10, 12))));
    }

    @Test
    void namesTheRowsThatCannotFireWithoutFieldsOfMembers() throws IOException {
        CampaignFixture campaign = CampaignFixture.campaign("test")
                .table(
                        "Tasks",
                        "name | actionType | memberTier | points",
                        "gold | signedIn | "
                                + TestDeclarations.DECLARATIONS
                                        .names()
                                        .in(Domain.TIERS)
                                        .get(0)
                                        .key() + " | 5",
                        "all | signedIn | | 10",
                        "friend | invited | | 50");
        assertThat(simulate(running(campaign), null, 0, Recordings.actions(ACTIONS))
                        .a()
                        .neverFired())
                .extracting(SilentRow::name, SilentRow::lacks)
                .containsExactly(tuple("gold", List.of(Members.Field.TIER)), tuple("friend", List.of()));
    }

    @Test
    void namesItsInputs() throws IOException {
        Report.MadeFrom madeFrom =
                simulate(running(base()), null, 7, Recordings.actions(ACTIONS)).madeFrom();
        assertThat(madeFrom.program()).isNotEmpty();
        assertThat(madeFrom.shiftDays()).isEqualTo(7);
        assertThat(madeFrom.zone()).isEqualTo("Asia/Shanghai");
        assertThat(madeFrom.members().source()).isEqualTo(KnownMembers.Source.NONE);
        ReplayedRecording recording = madeFrom.recordings().get(0);
        assertThat(recording.sha256()).isEqualTo("aded9e9250a1c429aa702bea171168fdc1d82a6643ab2eefa9829b7946297692");
        assertThat(recording.encoding()).isEqualTo("UTF-8");
        assertThat(recording.headerLine()).isEqualTo(1);
        assertThat(recording.rows()).isEqualTo(5);
        assertThat(recording.mapping()).contains(new ReplayedRecording.MappedPart("memberId", "memberId", null));
    }

    @Test
    void findsNoDifferenceBetweenEqualSides() throws IOException {
        Report report = simulate(running(base()), running(base()), 0, Recordings.actions(ACTIONS));
        assertThat(report.b()).isEqualTo(report.a());
        assertThat(report.differences()).isEqualTo(new Report.Differences(0, 0, List.of(), List.of()));
    }

    @Test
    void countsActionsOutsideOfEveryCampaign() throws IOException {
        CampaignFixture october = base();
        Report report = simulate(running(october), null, 0, Recordings.actions(ACTIONS));
        assertThat(report.a().outside()).isZero();
        RecordedActions ofAnotherYear = Recordings.actions(ACTIONS.replace("2026-10-01", "2017-10-01"));
        Report.Side side = simulate(running(october), null, 0, ofAnotherYear).a();
        assertThat(side.outside()).isEqualTo(3);
        assertThat(side.ruleSets())
                .extracting(used -> used.startsOn() + " " + used.endsOn())
                .containsExactly("2026-01-01 2026-12-31");
    }

    @Test
    void shiftsActionsByWholeDays() throws IOException {
        RecordedActions ofAnotherYear = Recordings.actions(ACTIONS.replace("2026-", "2017-"));
        assertThat(simulate(running(base()), null, 0, ofAnotherYear).a().points())
                .isZero();
        Report shifted = simulate(running(base()), null, 3287, ofAnotherYear);
        Report ofThisYear = simulate(running(base()), null, 0, Recordings.actions(ACTIONS));
        assertThat(shifted.a()).isEqualTo(ofThisYear.a());
        assertThat(shifted.from()).isEqualTo(ofThisYear.from());
        assertThat(shifted.madeFrom().shiftDays()).isEqualTo(3287);
    }

    @Test
    void replaysActionsOfOneMomentInTheOrderOfTheFile() throws IOException {
        CampaignFixture campaign = base().limit(budget(25, Limit.OnReached.WITHHOLD));
        String header = "actionId,memberId,type,occurredAt,amount\n";
        String twenty = "a-1,m-1,purchased,2026-10-01,20\n";
        String ten = "a-2,m-1,purchased,2026-10-01,10\n";
        assertThat(simulate(running(campaign), null, 0, Recordings.actions(header + twenty + ten))
                        .a()
                        .points())
                .isEqualTo(20);
        assertThat(simulate(running(campaign), null, 0, Recordings.actions(header + ten + twenty))
                        .a()
                        .points())
                .isEqualTo(10);
    }

    @Test
    void stopsOnRequestAndReportsTheFinishedPart() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        List<String> progress = new ArrayList<>();
        Report report = new Simulation(
                        running(base()), null, Members.unknown(), new Simulation.Shift(0, Recordings.SHANGHAI))
                .run(
                        Recordings.actions(ACTIONS),
                        (processed, total) -> progress.add(processed + "/" + total),
                        () -> asked.incrementAndGet() > 2);
        assertThat(report.stopped()).isTrue();
        assertThat(report.actions()).isEqualTo(2);
        assertThat(report.a().points()).isEqualTo(22);
        assertThat(report.to()).isEqualTo("2026-10-01T01:00:00Z");
        assertThat(progress).containsExactly("0/5", "2/5");
    }

    @Test
    void replaysNothing() throws IOException {
        Report report = simulate(running(base()), running(base()), 0, Recordings.actions("memberId,type,occurredAt\n"));
        assertThat(report.actions()).isZero();
        assertThat(report.from()).isNull();
        assertThat(report.a().neverFired()).hasSize(3);
    }

    @Test
    void decidesLikeTheServiceAndTheSameInEachRun() throws IOException {
        long seed = 20261001;
        RecordedActions actions = Recordings.actions(randomActions(seed, 2_000));
        CampaignFixture campaign = base().limit(budget(20_000, Limit.OnReached.PARTIAL));
        RunningCampaigns running = running(campaign);
        InMemoryRecords records = new InMemoryRecords();
        Members members = Members.unknown();
        long points = 0;
        List<Action> inTime = new ArrayList<>(actions.actions());
        inTime.sort(Comparator.comparing(Action::occurredAt));
        for (Action action : inTime) {
            Decision decision =
                    running.prepare(action).decide(members.get(action.memberId()), records.of(action.memberId()));
            records.apply(action.memberId(), decision.changes());
            points += decision.points();
        }
        Report report = simulate(running, null, 0, actions);
        assertThat(report.a().points()).as("seed " + seed).isEqualTo(points).isEqualTo(20_000);
        assertThat(simulate(running(campaign), null, 0, actions)).isEqualTo(report);
    }

    private static String randomActions(long seed, int count) {
        Random random = new Random(seed);
        StringBuilder csv = new StringBuilder("memberId,type,occurredAt,amount\n");
        for (int i = 0; i < count; i++) {
            boolean bought = random.nextBoolean();
            csv.append("m-").append(random.nextInt(50));
            csv.append(bought ? ",purchased," : ",signedIn,");
            csv.append(LocalDate.of(2026, 10, 1).plusDays(random.nextInt(31)));
            csv.append(bought ? "," + random.nextInt(100) + "\n" : ",\n");
        }
        return csv.toString();
    }
}
