package dev.daka.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.action.ActionId;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Expiry;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.vocabulary.Label;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points granted on 2026-03-02 that expire at the end of March 2027. */
class WalletsTest {
    private static final MemberId MEMBER = new MemberId("m");
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate OWN = LocalDate.of(2027, 3, 31);
    private static final LocalDate EARLIER = LocalDate.of(2026, 6, 30);
    private static final LocalDate OVER = LocalDate.of(2026, 2, 28);
    private static final Source SOURCE =
            new Source(new CampaignKey("tasks"), new RuleRef("Tasks", "Tasks!A9", "visit"));
    private static final Wallets.DueGrants NOTHING_DUE = (currency, day, waiting) -> List.of();
    private static final ReversedTransaction ACTION = new ReversedTransaction(new UUID(0, 1), new ActionId("a-1"));

    private static Currencies currencies(Currency.OnShortfall onShortfall) {
        return new Currencies(List.of(new Currency(
                CurrencyKey.POINTS,
                new Label("积分", "Points"),
                ZoneId.of("Asia/Shanghai"),
                new Expiry(Period.ofMonths(12), Expiry.End.MONTH),
                onShortfall)));
    }

    private static Wallets wallets(Currency.OnShortfall onShortfall, Map<LocalDate, Long> lots) {
        WalletState state = new WalletState();
        lots.forEach((day, points) -> {
            if (points != 0) {
                state.pocket(CurrencyKey.POINTS).restoreLot(day, points);
            }
        });
        return new Wallets(MEMBER, state, currencies(onShortfall), NOON, () -> 1);
    }

    private static ReversedGrant takeBack(Wallets wallets, long points, Map<LocalDate, Long> expired) {
        expired.forEach((day, lost) -> {
            if (lost != 0) {
                wallets.pocket(CurrencyKey.POINTS).restoreExpired(day, lost);
            }
        });
        Grant grant = new Grant(0, SOURCE, CurrencyKey.POINTS, points, OWN);
        return wallets.takeBack(new UUID(0, 2), "shop", ACTION, List.of(grant), Map.of())
                .get(0);
    }

    private static long available(Wallets wallets) {
        return wallets.balances().getOrDefault(CurrencyKey.POINTS, Balance.NONE).available();
    }

    /**
     * Reverses 40 points: first from their own lot, then from what expired of it, then from an earlier lot, and the
     * rest as the currency says.
     */
    @ParameterizedTest(name = "{0}: own {1}, expired {2}, earlier {3}")
    @CsvSource({
        "NEGATIVE,  50,  0,  0,  40,  0,  0,  0,  10",
        "NEGATIVE,  30,  0, 20,  40,  0,  0,  0,  10",
        "NEGATIVE,  30,  5, 20,  35,  5,  0,  0,  15",
        "NEGATIVE,   0, 40,  9,   0, 40,  0,  0,   9",
        "NEGATIVE,  10,  0,  5,  15,  0, 25,  0, -25",
        "WRITE_OFF, 10,  0,  5,  15,  0,  0, 25,   0",
        "REFUSE,    10,  0, 30,  40,  0,  0,  0,   0",
    })
    void reversesFromThePlacesInTheStatedOrder(
            Currency.OnShortfall onShortfall,
            long own,
            long lost,
            long earlier,
            long available,
            long expired,
            long owed,
            long writtenOff,
            long left) {
        Wallets wallets = wallets(onShortfall, Map.of(OWN, own, EARLIER, earlier));
        ReversedGrant taken = takeBack(wallets, 40, Map.of(OWN, lost));
        assertThat(taken.available()).isEqualTo(available);
        assertThat(taken.expired()).isEqualTo(expired);
        assertThat(taken.owed()).isEqualTo(owed);
        assertThat(taken.writtenOff()).isEqualTo(writtenOff);
        assertThat(available(wallets)).isEqualTo(left);
        assertThat(wallets.drain().transactions()).singleElement().satisfies(transaction -> {
            assertThat(transaction.kind()).isEqualTo(Transaction.Kind.REVERSAL);
            assertThat(transaction.reverses()).isEqualTo(ACTION.transaction());
            assertThat(transaction.entries())
                    .filteredOn(entry -> entry.account().equals(Account.issueOf(SOURCE.campaign())))
                    .extracting(Entry::points)
                    .containsExactly(40L);
        });
    }

    @Test
    void aRefusalOfTheCurrencyChangesNothing() {
        Wallets wallets = wallets(Currency.OnShortfall.REFUSE, Map.of(OWN, 39L));
        assertThatThrownBy(() -> takeBack(wallets, 40, Map.of()))
                .isInstanceOfSatisfying(
                        PointsSpent.class, spent -> assertThat(spent.missing()).isEqualTo(1));
        assertThat(wallets.drain().transactions()).isEmpty();
    }

    @Test
    void incomingPointsPayTheDebtFirst() {
        Wallets wallets = wallets(Currency.OnShortfall.NEGATIVE, Map.of());
        takeBack(wallets, 15, Map.of());
        assertThat(available(wallets)).isEqualTo(-15);
        LocalDate today = LocalDate.of(2026, 3, 2);
        PendingGrant due = new PendingGrant(
                new PendingGrant.Key(new UUID(0, 3), 0),
                "shop",
                new ActionId("a-2"),
                SOURCE,
                CurrencyKey.POINTS,
                40,
                today,
                null,
                null);
        wallets.pocket(CurrencyKey.POINTS).restorePending(today, new CurrencyWallet.Waiting(40, 1, 1));
        wallets.settle((currency, day, waiting) -> List.of(due), UUID::randomUUID);
        assertThat(wallets.balances().get(CurrencyKey.POINTS))
                .isEqualTo(new Balance(25, 0, 0, new Balance.NextExpiry(25, Instant.parse("2027-03-31T16:00:00Z"))));
        assertThat(wallets.pocket(CurrencyKey.POINTS).lots()).containsExactly(Map.entry(OWN, 25L));
    }

    @Test
    void releasesOnlyGrantsOfTheJournal() {
        Wallets wallets = wallets(Currency.OnShortfall.NEGATIVE, Map.of());
        wallets.pocket(CurrencyKey.POINTS)
                .restorePending(LocalDate.of(2026, 3, 2), new CurrencyWallet.Waiting(40, 1, 1));
        assertThatThrownBy(() -> wallets.settle((currency, day, waiting) -> List.of(), UUID::randomUUID))
                .hasMessageContaining("40");
    }

    @Test
    void expiredPointsAreRemovedFirst() {
        Wallets wallets = wallets(Currency.OnShortfall.NEGATIVE, Map.of(OVER, 7L, EARLIER, 5L));
        wallets.settle(NOTHING_DUE, UUID::randomUUID);
        assertThat(available(wallets)).isEqualTo(5);
        assertThat(wallets.drain().transactions())
                .extracting(Transaction::kind)
                .containsExactly(Transaction.Kind.EXPIRY);
        wallets.settle(NOTHING_DUE, UUID::randomUUID);
        assertThat(wallets.drain().transactions())
                .as("settling again changes nothing")
                .isEmpty();
    }

    /** The day ends in Shanghai at 16:00 UTC. */
    @ParameterizedTest
    @CsvSource({"2026-06-30T15:59:59Z, 5", "2026-06-30T16:00:00Z, 0"})
    void expiresAtTheEndOfTheDayInTheCurrencysZone(Instant at, long left) {
        WalletState state = new WalletState();
        state.pocket(CurrencyKey.POINTS).restoreLot(EARLIER, 5);
        Wallets wallets = new Wallets(MEMBER, state, currencies(Currency.OnShortfall.NEGATIVE), at, () -> 1);
        wallets.settle(NOTHING_DUE, UUID::randomUUID);
        assertThat(available(wallets)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "P0D,  DAY,   2026-03-02, 2026-03-02",
        "P12M, MONTH, 2026-03-15, 2027-03-31",
        "P1Y,  YEAR,  2026-03-15, 2027-12-31",
        "P1M,  DAY,   2026-01-31, 2026-02-28",
        "P12M, MONTH, 2027-02-28, 2028-02-29",
    })
    void expiresAtTheEndOfTheDeclaredPeriod(String after, Expiry.End end, LocalDate day, LocalDate last) {
        assertThat(new Expiry(Period.parse(after), end).lastDayFor(day)).isEqualTo(last);
    }
}
