package dev.daka.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.metrics.LookBack;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.decide.records.CounterKey;
import dev.daka.core.decide.records.DayFigure;
import dev.daka.core.decide.records.MetricKey;
import dev.daka.core.journal.format.StateFormat;
import dev.daka.core.ledger.Account;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.Transaction;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A member who signs in and buys something every day for ten years, with a campaign of the last year that counts its
 * own days.
 */
class StateSizeTest {
    private static final MemberId MEMBER = new MemberId("m");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final MetricKey SIGN_INS = new MetricKey("signedIn", ZONE, null);
    private static final MetricKey PURCHASES = new MetricKey("purchased", ZONE, null);
    private static final CampaignKey CAMPAIGN = new CampaignKey("tasks");
    private static final LocalDate FIRST = LocalDate.of(2016, 12, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    /** The last day on which the state dropped old days. */
    private static final LocalDate STEP = LocalDate.of(2026, 11, 27);

    private final Horizons horizons = new Horizons(Duration.ofDays(30), Duration.ofDays(400));
    private final Map<MetricKey, List<LookBack>> lookBacks = Map.of(
            SIGN_INS, List.of(new LookBack(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null)),
            PURCHASES, List.of(new LookBack(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), 90)));
    private final Random random = new Random(11);

    @Test
    void aStateOfTenYearsIsSmallAndEqualsTheFold() {
        MemberState state = new MemberState(MEMBER);
        MemberState folded = new MemberState(MEMBER);
        long row = 0;
        int largest = 0;
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            for (MetricKey metric : List.of(SIGN_INS, PURCHASES)) {
                JournalRow next = row(++row, day, metric);
                state.fold(next);
                folded.fold(next);
            }
            state.forget(horizons.at(at(day), lookBacks));
            largest = Math.max(largest, StateFormat.write(state).length);
        }
        assertThat(largest).isLessThan(4096);
        assertThat(days(state, SIGN_INS)).hasSize(334).containsKey(LocalDate.of(2026, 1, 1));
        assertThat(days(state, PURCHASES).firstKey()).isEqualTo(STEP.minusDays(30 + 2 + 90));
        assertThat(Objects.requireNonNull(state.metrics().get(SIGN_INS))
                                .earlier()
                                .count()
                        + days(state, SIGN_INS).size())
                .isEqualTo(row / 2);
        folded.forgetAs(state);
        assertThat(StateFormat.write(folded)).isEqualTo(StateFormat.write(state));
        assertThat(StateFormat.write(StateFormat.read(MEMBER, row, StateFormat.write(state))))
                .isEqualTo(StateFormat.write(state));
    }

    private static NavigableMap<LocalDate, DayFigure> days(MemberState state, MetricKey metric) {
        return Objects.requireNonNull(state.metrics().get(metric)).days();
    }

    private JournalRow row(long number, LocalDate day, MetricKey metric) {
        boolean buys = metric.equals(PURCHASES);
        BigDecimal amount = buys ? BigDecimal.valueOf(random.nextInt(100_000), 2) : BigDecimal.ZERO;
        CounterKey cap = new CounterKey(CAMPAIGN, buys ? "每日消费" : "每日签到", MEMBER, "");
        Changes records = new Changes(
                List.of(new Changes.MetricChange(metric, day, new DayFigure(1, amount))),
                List.of(new Changes.CounterChange(cap, day, 10, at(day), 10, day)));
        long points = 1L + random.nextInt(50);
        LocalDate lot = day.plusYears(1).withDayOfMonth(1);
        Entry given = new Entry(Account.issueOf(CAMPAIGN), CurrencyKey.POINTS, -points, null, null, null);
        Entry got = new Entry(Account.AVAILABLE, CurrencyKey.POINTS, points, points, lot, null);
        List<Entry> entries = new ArrayList<>(List.of(given, got));
        if (!lot.isAfter(LAST)) {
            entries.add(new Entry(Account.AVAILABLE, CurrencyKey.POINTS, -points, 0L, lot, null));
            entries.add(new Entry(Account.EXPIRED, CurrencyKey.POINTS, points, null, lot, null));
        }
        Transaction grant = new Transaction(
                new UUID(0, number), Transaction.Kind.GRANT, MEMBER, "shop", null, null, entries, at(day));
        return new JournalRow(
                RowKey.of(MEMBER, RowKey.Kind.SETTLEMENT, new SubjectId("", "")),
                number,
                new UUID(0, number),
                "",
                "",
                at(day),
                new Fact.Moved(),
                new Change(new LedgerChanges(List.of(grant), List.of()), records));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(4, 0).toInstant(ZoneOffset.UTC);
    }
}
