package dev.daka.core.booking;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.outcome.RuleSetRef;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.CounterNeed;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.DayRun;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.decide.records.RecordedInputs;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.GrantReward;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.ledger.Award;
import dev.daka.core.ledger.Grant;
import dev.daka.core.ledger.Source;
import dev.daka.core.workbook.read.TestDeclarations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A storage and helpers that book into it. Each test uses its own members, holders and budgets. */
public abstract class StorageFixture {
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final CampaignKey CAMPAIGN = new CampaignKey("tasks");
    static final MetricKey VISITS = new MetricKey("visited", ZoneId.of("Asia/Shanghai"), CAMPAIGN);

    static final Currencies CURRENCIES = new Currencies(TestDeclarations.DECLARATIONS.currencies());
    static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    static final RuleRef ROW = new RuleRef("Tasks", "Tasks!A9", "visit");

    final String own = UUID.randomUUID().toString().substring(0, 8);
    final MemberId member = new MemberId("m-" + own);
    final CounterKey daily = new CounterKey(CAMPAIGN, "daily", member, "");
    final CounterNeed dailyNeed = new CounterNeed(daily, DAY, DAY);

    protected abstract Storage storage();

    static long available(MemberSnapshot member) {
        return Journals.available(member);
    }

    SharedCounter counter() {
        return SharedCounter.budget(CAMPAIGN, "budget " + own, DAY);
    }

    long spent(SharedCounter counter) {
        return storage().used(counter);
    }

    void spend(SharedCounter counter, String holder, long points, String actionId) {
        write(member, actionId, points(points), List.of(new LeaseUse(counter, holder, points)), Map.of());
    }

    static SubjectId subject(String id) {
        return new SubjectId("shop", id);
    }

    static AddPoints points(long points) {
        return new AddPoints(points);
    }

    JournalRow book(String id) {
        return book(member, id, points(40));
    }

    /**
     * Books an action that earns points and a coupon, adds a count of 1 and a sum of 2.5 to a metric, and uses 40 of a
     * cap.
     */
    JournalRow book(MemberId by, String id, AddPoints points) {
        return write(by, id, points, List.of(), Map.of());
    }

    JournalRow write(
            MemberId by, String id, AddPoints points, List<LeaseUse> leases, Map<SharedCounter, Long> returned) {
        try (Storage.Unit unit = storage().open(LoadRequest.of(by, subject(id)))) {
            OpenMember open = open(unit, by, NOON);
            List<Changes.CounterChange> shared = new ArrayList<>();
            leases.forEach(use -> shared.add(used(use.counter(), use.spent())));
            returned.forEach((counter, back) -> shared.add(used(counter, -back)));
            JournalRow row = append(open, id, points, shared);
            unit.write(new BatchWrite(open.rows(), List.of(open.newState()), leases, returned));
            return row;
        }
    }

    static OpenMember open(Storage.Unit unit, MemberId member, Instant at) {
        return new OpenMember(unit, unit.member(member).orElseThrow(), CURRENCIES, UUID::randomUUID, at);
    }

    /** The change that a row records for the use of a shared counter. */
    private static Changes.CounterChange used(SharedCounter counter, long used) {
        CounterKey key = new CounterKey(new CampaignKey(counter.owner()), counter.name(), null, "");
        return new Changes.CounterChange(key, counter.period(), used, NOON, Math.max(0, used), null);
    }

    static JournalRow append(OpenMember open, String id, AddPoints points) {
        return append(open, id, points, List.of());
    }

    private static JournalRow append(OpenMember open, String id, AddPoints points, List<Changes.CounterChange> shared) {
        Decision decision = decision(open.id(), id, points, shared);
        UUID uuid = UUID.randomUUID();
        Award award = new Award(0, new Source(CAMPAIGN, ROW), points);
        List<Grant> grants =
                open.wallets().grant(uuid, "shop", decision.action().actionId(), List.of(award));
        return open.append(
                RowKey.of(open.id(), RowKey.Kind.ACTION, subject(id)),
                uuid,
                "00ff",
                "{\"decisionId\":\"" + uuid + "\"}",
                new Fact.Decided(
                        ReversalBasis.of(decision, grants, basis(open.id())), grants, decision.granted(), List.of()),
                decision.changes());
    }

    private static Decision decision(MemberId member, String id, AddPoints points, List<Changes.CounterChange> shared) {
        Action action = new Action(
                new ActionId(id),
                "purchased",
                member,
                NOON,
                "app",
                new BigDecimal("99.50"),
                Map.of("orderId", new AttributeValue.Text("o-1"), "pieces", new AttributeValue.Numeric(BigDecimal.TEN)),
                List.of("home"));
        Outcome.Granted granted = new Outcome.Granted(CAMPAIGN, points, List.of(ROW));
        Outcome.Granted coupon = new Outcome.Granted(CAMPAIGN, new GrantReward("coupon-10"), List.of(ROW));
        CounterKey cap = new CounterKey(CAMPAIGN, "daily", member, "");
        Changes changes = new Changes(
                List.of(new Changes.MetricChange(VISITS, DAY, new DayFigure(1, new BigDecimal("2.5")))),
                Stream.concat(Stream.of(new Changes.CounterChange(cap, DAY, 40, NOON, 40, DAY)), shared.stream())
                        .toList());
        return new Decision(
                action, List.of(granted, coupon), List.of(), List.of(new RuleSetRef(CAMPAIGN, 3, "cafe")), changes);
    }

    private static ReversalBasis.Inputs basis(MemberId member) {
        CounterKey cap = new CounterKey(CAMPAIGN, "daily", member, "");
        return new ReversalBasis.Inputs(
                new Member(member, "GOLD", Set.of("new"), DAY, Map.of("city", "Kunming")),
                new RecordedInputs(
                        Map.of(VISITS, List.of(new DayRun(DAY, 1, new DayFigure(2, BigDecimal.ONE)))),
                        Map.of(cap, CounterUse.of(DAY, 7, NOON))));
    }
}
