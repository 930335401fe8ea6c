package dev.daka.core.booking.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.MemberId;
import dev.daka.core.booking.InMemoryStorage;
import dev.daka.core.booking.SettleMembers;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Release;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.ledger.Entry;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.MemberInDebt;
import dev.daka.core.ledger.NotEnoughPoints;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.vocabulary.Label;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettleMembersTest {
    private static final MemberId MEMBER = new MemberId("m");
    private static final CurrencyKey SHELLS = new CurrencyKey("shells");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final PointsStory story = new PointsStory(storage);

    /**
     * Points are granted at noon of 2 March in Shanghai. They are released after 7 days and expire at the end of March
     * 2027.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08T15:59:59Z,  0, 40, 0",
        "2026-03-08T16:00:00Z, 40,  0, 1",
        "2027-03-31T15:59:59Z, 40,  0, 1",
        "2027-03-31T16:00:00Z,  0,  0, 2",
    })
    void balancesChangeAtMidnightOfTheCurrencysZoneBookedOrNot(
            String moment, long available, long pending, int transactions) {
        story.grant(MEMBER, new AddPoints(CurrencyKey.POINTS, 40, new Release(7, null)));
        story.at(moment);
        assertThat(story.points(MEMBER)).isEqualTo(new PointsStory.Points(available, pending));
        assertThat(storage.transactions()).as("not booked").hasSize(1);
        SettleMembers.Settled settled = story.settling().settle(() -> true);
        assertThat(settled.releases() + settled.expiries()).isEqualTo(transactions);
        assertThat(story.points(MEMBER)).isEqualTo(new PointsStory.Points(available, pending));
        assertThat(storage.transactions()).hasSize(1 + transactions);
        assertThat(story.settling().settle(() -> true).members()).isZero();
    }

    @Test
    void aConfirmingActionReleasesPointsEarly() {
        PointsStory.Granted granted =
                story.grant(MEMBER, new AddPoints(CurrencyKey.POINTS, 40, new Release(7, "orderConfirmed")));
        story.confirm(granted, "shared");
        assertThat(story.points(MEMBER)).isEqualTo(new PointsStory.Points(0, 40));
        story.confirm(granted, "orderConfirmed");
        assertThat(story.points(MEMBER)).isEqualTo(new PointsStory.Points(40, 0));
        story.pass(Duration.ofDays(7));
        assertThat(story.settling().settle(() -> true).members()).isZero();
    }

    @Test
    void concurrentSettlementsBookOnce() {
        for (int i = 0; i < 100; i++) {
            story.grant(new MemberId("m-" + i), new AddPoints(10));
        }
        story.at("2027-04-01T00:00:00Z");
        List<CompletableFuture<SettleMembers.Settled>> settlers = List.of(
                CompletableFuture.supplyAsync(() -> story.settling().settle(() -> true)),
                CompletableFuture.supplyAsync(() -> story.settling().settle(() -> true)));
        assertThat(settlers.stream().mapToInt(one -> one.join().expiries()).sum())
                .isEqualTo(100);
        assertThat(storage.transactions().stream()
                        .filter(transaction -> transaction.kind() == Transaction.Kind.EXPIRY)
                        .map(Transaction::member))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }

    @Test
    void aMemberWhoCannotBeSettledDelaysNoOther() {
        story.grant(MEMBER, new AddPoints(10));
        story.grant(new MemberId("n"), new AddPoints(10));
        new PointsStory(storage, withShells()).grant(MEMBER, new AddPoints(SHELLS, 5, Release.AT_ONCE));
        story.at("2027-04-01T00:00:00Z");
        SettleMembers.Settled settled = story.settling().settle(() -> true);
        assertThat(settled.left()).containsOnlyKeys(MEMBER);
        assertThat(settled.left().get(MEMBER)).hasMessageContaining("shells");
        assertThat(settled.expiries()).isEqualTo(1);
    }

    @Test
    void manyMembersWhoCannotBeSettledDelayNoOther() {
        PointsStory faulty = new PointsStory(storage, withShells());
        for (int i = 0; i < 401; i++) {
            faulty.grant(new MemberId("m-" + i), new AddPoints(SHELLS, 5, Release.AT_ONCE));
        }
        story.at("2026-06-01T00:00:00Z");
        story.grant(new MemberId("n"), new AddPoints(10));
        story.at("2028-01-01T00:00:00Z");
        SettleMembers.Settled settled = story.settling().settle(() -> true);
        assertThat(settled.left()).hasSize(401);
        assertThat(settled.expiries()).isEqualTo(1);
    }

    private static Currencies withShells() {
        Currency shells = new Currency(
                SHELLS,
                new Label("贝壳", "Shells"),
                ZoneOffset.UTC,
                PointsStory.CURRENCIES.get(CurrencyKey.POINTS).expiry(),
                Currency.OnShortfall.REFUSE);
        List<Currency> declared = new ArrayList<>(PointsStory.CURRENCIES.all());
        declared.add(shells);
        return new Currencies(declared);
    }

    /**
     * Runs the same story on two storages. One is settled at random moments, the other only at the end. Balances are
     * equal.
     */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void balancesDoNotDependOnWhenMembersAreSettled(long seed) {
        InMemoryStorage other = new InMemoryStorage();
        PointsStory never = new PointsStory(other);
        Lives settled = new Lives(story, new Random(seed));
        Lives left = new Lives(never, new Random(seed));
        Random moments = new Random(-seed);
        for (int step = 0; step < 400; step++) {
            settled.live(step);
            left.live(step);
            if (moments.nextInt(3) == 0) {
                story.settling().settle(() -> true);
            }
            assertThat(Lives.MEMBERS.stream().map(story::points))
                    .as("seed %s, step %s", seed, step)
                    .containsExactlyElementsOf(
                            Lives.MEMBERS.stream().map(never::points).toList());
        }
        story.settling().settle(() -> true);
        never.settling().settle(() -> true);
        assertThat(sums(storage)).isEqualTo(sums(other));
        assertThat(storage.transactions())
                .as("number of holds that expired")
                .anyMatch(one -> one.kind() == Transaction.Kind.HOLD_RELEASE && one.application() == null);
        assertThat(sums(storage).keySet())
                .as("number of settled members")
                .anyMatch(account -> account.contains("expired"));
    }

    private static Map<String, Long> sums(InMemoryStorage storage) {
        Map<String, Long> sums = new TreeMap<>();
        for (Transaction transaction : storage.transactions()) {
            for (Entry entry : transaction.entries()) {
                sums.merge(
                        transaction.member().value() + " " + entry.account().name() + " " + entry.lot(),
                        entry.points(),
                        Long::sum);
            }
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    /** Random grants, confirmations, holds, redemptions, releases and reversals for three members. */
    private static final class Lives {
        private static final List<MemberId> MEMBERS =
                List.of(new MemberId("m-1"), new MemberId("m-2"), new MemberId("m-3"));

        private final PointsStory story;
        private final Random random;
        private final List<PointsStory.Granted> granted = new ArrayList<>();
        private final List<PointsStory.Granted> waiting = new ArrayList<>();
        private final List<Hold.Key> held = new ArrayList<>();

        Lives(PointsStory story, Random random) {
            this.story = story;
            this.random = random;
        }

        void live(int step) {
            story.pass(Duration.ofHours(random.nextInt(200)));
            MemberId member = MEMBERS.get(random.nextInt(MEMBERS.size()));
            long points = 1L + random.nextInt(100);
            int days = random.nextInt(30);
            int any = random.nextInt(1000);
            switch (random.nextInt(8)) {
                case 0, 1 -> granted.add(story.grant(member, new AddPoints(points)));
                case 2 -> story.grant(member, new AddPoints(CurrencyKey.POINTS, points, new Release(1 + days, null)));
                case 3 ->
                    waiting.add(story.grant(
                            member, new AddPoints(CurrencyKey.POINTS, points, new Release(days, "orderConfirmed"))));
                case 4 -> {
                    if (!waiting.isEmpty()) {
                        story.confirm(waiting.get(any % waiting.size()), "orderConfirmed");
                    }
                }
                case 5 -> hold(member, "h-" + step, points, days == 0 ? null : Duration.ofHours(days * 20L));
                case 6 -> {
                    if (!held.isEmpty()) {
                        end(held.remove(any % held.size()), any % 2 == 0);
                    }
                }
                default -> {
                    if (!granted.isEmpty()) {
                        story.takeBack(granted.remove(any % granted.size()));
                    }
                }
            }
        }

        private void hold(MemberId member, String id, long points, @Nullable Duration lasting) {
            try {
                held.add(story.hold(member, id, points, lasting).key());
            } catch (NotEnoughPoints few) {
                assertThat(story.points(member).available()).isLessThan(points);
            }
        }

        private void end(Hold.Key key, boolean redeemed) {
            try {
                if (redeemed) {
                    story.redeeming().redeem(key, false);
                    return;
                }
            } catch (MemberInDebt owes) {
                assertThat(story.points(key.member()).available()).isNegative();
            } catch (HoldRefused refused) {
                assertThat(refused.reason()).isEqualTo(HoldRefused.Reason.EXPIRED);
            }
            story.redeeming().release(key);
        }
    }
}
