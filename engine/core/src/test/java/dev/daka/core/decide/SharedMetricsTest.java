package dev.daka.core.decide;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Metric;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.workbook.read.CampaignFixture;
import dev.daka.core.workbook.read.TestDeclarations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Campaigns that count the same actions by the same days share a record. */
class SharedMetricsTest {
    private static final List<Metric.Kind> KINDS = List.of(Metric.Kind.values());
    private static final MemberId MEMBER = new MemberId("m");
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private static CampaignFixture counting(String key, Metric.Kind kind) {
        return campaign(key)
                .from("2026-03-01", "2026-04-30")
                .table("Tasks", "name|actionType|metricFrom.visits|points", "often|visited|3|5")
                .metric("visits", kind, "visited", null);
    }

    private static RunningCampaigns running(List<CampaignFixture> campaigns, Predicate<Metric> alone) {
        List<RuleSet> ruleSets = new ArrayList<>();
        campaigns.forEach(one -> ruleSets.add(RuleSet.compile(one.checked(), 1, alone)));
        return new RunningCampaigns(ruleSets, TestDeclarations.DECLARATIONS.calendars());
    }

    private static Decision book(RunningCampaigns campaigns, InMemoryRecords records, Instant at) {
        Action action = new Action(new ActionId("a-" + at), "visited", MEMBER, at, null, null, Map.of(), List.of());
        Decision decision = campaigns.prepare(action).decide(Member.unknown(MEMBER), records.of(MEMBER));
        records.apply(MEMBER, decision.changes());
        return decision;
    }

    @Test
    void twoCampaignsWithTheSameMetricShareARecord() {
        RunningCampaigns two = running(
                List.of(counting("one", Metric.Kind.COUNT), counting("two", Metric.Kind.STREAK)), metric -> false);
        InMemoryRecords records = new InMemoryRecords();
        for (int day = 0; day < 2; day++) {
            Decision decision = book(two, records, NOON.plusSeconds(86_400L * day));
            assertThat(decision.changes().metrics()).hasSize(1);
            assertThat(decision.points()).isZero();
        }
        assertThat(book(two, records, NOON.plusSeconds(172_800)).points())
                .as("the third visit, on the third day in a row")
                .isEqualTo(10);
    }

    @Test
    void aCampaignPublishedAfterItsStartIgnoresEarlierDays() {
        InMemoryRecords records = new InMemoryRecords();
        RunningCampaigns first = running(List.of(counting("one", Metric.Kind.COUNT)), metric -> false);
        book(first, records, NOON);
        book(first, records, NOON.plusSeconds(1));
        List<RuleSet> both = new ArrayList<>(first.ruleSets());
        both.add(RuleSet.compile(counting("two", Metric.Kind.COUNT).checked(), 1, metric -> true));
        RunningCampaigns later = new RunningCampaigns(both, TestDeclarations.DECLARATIONS.calendars());
        Decision third = book(later, records, NOON.plusSeconds(2));
        assertThat(third.changes().metrics()).hasSize(2);
        assertThat(third.granted())
                .singleElement()
                .satisfies(granted -> assertThat(granted.campaign().value()).isEqualTo("one"));
    }

    /** Decisions are the same whether campaigns share a record or each has its own. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void sharingDoesNotChangeDecisions(long seed) {
        Random random = new Random(seed);
        List<CampaignFixture> campaigns = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Metric.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
            campaigns.add(counting("c-" + i, kind)
                    .from("2026-03-0" + (1 + random.nextInt(9)), "2026-03-" + (15 + random.nextInt(15))));
        }
        RunningCampaigns shared = running(campaigns, metric -> false);
        RunningCampaigns alone = running(campaigns, metric -> true);
        InMemoryRecords together = new InMemoryRecords();
        InMemoryRecords apart = new InMemoryRecords();
        for (int step = 0; step < 120; step++) {
            Instant at = NOON.plusSeconds(3_600L * random.nextInt(24 * 35));
            assertThat(book(shared, together, at).granted())
                    .as("seed %s, step %s", seed, step)
                    .isEqualTo(book(alone, apart, at).granted());
        }
    }
}
