package dev.daka.core.journal;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.ledger.CurrencyWallet;
import dev.daka.core.ledger.Hold;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A state with an example of every part. */
final class Savings {
    static final MemberId MEMBER = new MemberId("m-1");
    static final CampaignKey CAMPAIGN = new CampaignKey("tasks");
    static final MetricKey SPENT = new MetricKey("purchased", ZoneId.of("Asia/Shanghai"), CAMPAIGN);
    static final CounterKey DAILY = new CounterKey(CAMPAIGN, "daily", MEMBER, "c-9");
    static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    static final Instant NOON = Instant.parse("2026-10-01T04:00:00Z");

    private Savings() {}

    static MemberState state() {
        MemberState state = new MemberState(MEMBER, 7);
        CurrencyWallet pocket = state.wallet().pocket(CurrencyKey.POINTS);
        pocket.restoreLot(MARCH, 40);
        pocket.restoreLot(Currency.NEVER, -5);
        pocket.restoreExpiredEarlier(6);
        pocket.restoreExpired(LocalDate.of(2026, 3, 31), 3);
        pocket.restorePending(TODAY, new CurrencyWallet.Waiting(20, 2, 4));
        state.wallet().apply(hold(10, NOON.plusSeconds(60)));
        state.restore(SPENT, metric(2, "39.90"));
        CounterDays daily = new CounterDays();
        daily.days().push(new DayUse(TODAY, 2, TODAY.plusDays(6)));
        daily.restoreLast(NOON);
        state.restore(DAILY, daily);
        return state;
    }

    static MetricDays metric(long count, String sum) {
        MetricDays days = new MetricDays();
        days.restoreEarlier(TODAY.minusDays(30), new DayFigure(9, new BigDecimal("100")));
        days.add(TODAY, new DayFigure(count, new BigDecimal(sum)));
        return days;
    }

    static Hold hold(long points, Instant expiresAt) {
        return new Hold(
                new Hold.Key(MEMBER, "shop", "h-1"),
                new UUID(0, 1),
                CurrencyKey.POINTS,
                points,
                new TreeMap<>(Map.of(MARCH, points)),
                NOON,
                expiresAt,
                null);
    }
}
