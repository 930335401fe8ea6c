package dev.daka.core.booking.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.action.MemberId;
import dev.daka.core.booking.LoadRequest;
import dev.daka.core.booking.OpenMember;
import dev.daka.core.booking.Storage;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.journal.HoldHistory;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.ledger.Balance;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsQuery;
import dev.daka.core.ledger.MemberInDebt;
import dev.daka.core.ledger.NotEnoughPoints;
import dev.daka.core.ledger.PointsSpent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every storage must do with holds. The member of each test has 30 points that expire at the end of March 2027 and
 * 40 that expire at the end of May 2027.
 */
public abstract class HoldsContract {
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 31);

    private final MemberId member = new MemberId("h-" + UUID.randomUUID());
    private final Hold.Key key = new Hold.Key(member, "shop", "h-1");
    private final Storage storage;
    private final PointsStory story;

    public HoldsContract(Storage storage) {
        this.storage = storage;
        this.story = new PointsStory(storage);
    }

    @BeforeEach
    void hasPoints() {
        story.at("2026-03-02T04:00:00Z").grant(member, new AddPoints(30));
        story.at("2026-05-02T04:00:00Z").grant(member, new AddPoints(40));
    }

    @Test
    void takesLotsThatExpireFirstAndStoresThem() {
        Hold hold = story.hold(member, "h-1", 50);
        assertThat(hold.lots()).containsExactly(Map.entry(MARCH, 30L), Map.entry(MAY, 20L));
        assertThat(story.lots(member)).containsExactly(Map.entry(MAY, 20L));
        try (Storage.Unit unit = storage.open(LoadRequest.of(List.of(member)))) {
            assertThat(unit.member(member).orElseThrow().state().wallet().holds())
                    .containsExactly(hold);
        }
        assertThat(booked()).contains(hold);
        assertThat(storage.rows(member, new SubjectId("other", "h-1")))
                .as("of another application")
                .isEmpty();
        assertThat(story.balance(member).held()).isEqualTo(50);
        assertThat(story.balance(member).nextExpiry())
                .isEqualTo(new Balance.NextExpiry(20, Instant.parse("2027-05-31T16:00:00Z")));
    }

    @Test
    void isMadeOnceEvenIfItHasEnded() {
        NewHold fifty = new NewHold(key, CurrencyKey.POINTS, 50);
        Hold hold = story.hold(member, "h-1", 50);
        assertThat(story.redeeming().hold(fifty, true)).isEqualTo(new RedeemPoints.Done(hold, true));
        assertRefused(HoldRefused.Reason.OTHER_CONTENT, () -> story.hold(member, "h-1", 51));
        story.redeeming().redeem(key, false);
        assertThat(story.redeeming().hold(fifty, false).before()).isTrue();
        assertThat(story.points(member)).isEqualTo(new PointsStory.Points(20, 0));
        assertThatThrownBy(() -> {
                    try (Storage.Unit unit = storage.open(LoadRequest.of(List.of(member)))) {
                        OpenMember open = new OpenMember(
                                unit,
                                unit.member(member).orElseThrow(),
                                PointsStory.CURRENCIES,
                                UUID::randomUUID,
                                story.now());
                        open.appendMoved(
                                RowKey.of(member, RowKey.Kind.HOLD, new SubjectId("shop", "h-1")), hold.transaction());
                        unit.write(open.write(Map.of()));
                    }
                })
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void redeemedPointsAreSpent() {
        story.hold(member, "h-1", 50);
        RedeemPoints.Done done = story.redeeming().redeem(key, false);
        assertThat(done.before()).isFalse();
        assertThat(done.hold().state()).isEqualTo(Hold.State.REDEEMED);
        assertThat(story.redeeming().redeem(key, true)).isEqualTo(new RedeemPoints.Done(done.hold(), true));
        assertRefused(HoldRefused.Reason.REDEEMED, () -> story.redeeming().release(key));
        assertThat(story.points(member)).isEqualTo(new PointsStory.Points(20, 0));
    }

    @Test
    void releasedPointsReturnToTheirLots() {
        story.hold(member, "h-0", 10);
        story.hold(member, "h-1", 50);
        RedeemPoints.Done done = story.redeeming().release(key);
        assertThat(done.hold().state()).isEqualTo(Hold.State.RELEASED);
        assertThat(story.redeeming().release(key)).isEqualTo(new RedeemPoints.Done(done.hold(), true));
        assertThat(story.lots(member)).containsExactly(Map.entry(MARCH, 20L), Map.entry(MAY, 40L));
        assertRefused(HoldRefused.Reason.RELEASED, () -> story.redeeming().redeem(key, false));
        try (Storage.Unit unit = storage.open(LoadRequest.of(List.of(member)))) {
            assertThat(unit.member(member).orElseThrow().state().wallet().holds())
                    .extracting(Hold::points)
                    .containsExactly(10L);
        }
    }

    /** 1 April begins in Shanghai on 31 March at 16:00 UTC. */
    @Test
    void heldPointsOutliveTheirLotButExpireIfReleasedTooLate() {
        story.hold(member, "h-1", 50);
        story.hold(member, "h-2", 5);
        story.at("2027-03-31T16:00:00Z");
        assertThat(story.redeeming().release(key).hold().state()).isEqualTo(Hold.State.RELEASED);
        assertThat(story.lots(member)).containsExactly(Map.entry(MAY, 35L));
        assertThat(story.redeeming()
                        .redeem(new Hold.Key(member, "shop", "h-2"), false)
                        .hold()
                        .state())
                .isEqualTo(Hold.State.REDEEMED);
    }

    /** Reads show the expiry at once; the next booking for the member books it. */
    @Test
    void expiresAtTheStatedTime() {
        Hold hold = story.hold(member, "h-1", 50, Duration.ofMinutes(15));
        Instant end = hold.heldAt().plus(Duration.ofMinutes(15));
        assertThat(hold.expiresAt()).isEqualTo(end);
        story.pass(Duration.ofMinutes(15).minusNanos(1_000));
        assertThat(story.balance(member).held()).isEqualTo(50);
        assertThat(due()).doesNotContain(member);
        story.pass(Duration.ofNanos(1_000));
        assertThat(story.points(member)).isEqualTo(new PointsStory.Points(70, 0));
        assertThat(story.balance(member).held()).isZero();
        assertThat(due()).contains(member);
        assertRefused(HoldRefused.Reason.EXPIRED, () -> story.redeeming().redeem(key, false));
        assertThat(booked().orElseThrow().state()).as("not booked yet").isEqualTo(Hold.State.HELD);
        assertThat(find(Hold.State.EXPIRED, null, 9)).extracting(Hold::key).containsExactly(key);
        assertThat(find(Hold.State.HELD, null, 9)).isEmpty();

        story.pass(Duration.ofDays(1));
        RedeemPoints.Done done = story.redeeming().release(key);

        assertThat(done.before()).isTrue();
        assertThat(done.hold().state()).isEqualTo(Hold.State.EXPIRED);
        assertThat(booked()).contains(done.hold());
        assertThat(done.hold().ended())
                .isNotNull()
                .satisfies(ended -> assertThat(ended.at()).isEqualTo(end));
        assertThat(story.lots(member)).containsExactly(Map.entry(MARCH, 30L), Map.entry(MAY, 40L));
        assertThat(due()).doesNotContain(member);
        assertThat(story.redeeming().release(key)).isEqualTo(done);
        assertRefused(HoldRefused.Reason.EXPIRED, () -> story.redeeming().redeem(key, false));
    }

    private List<MemberId> due() {
        return storage.due(story.now(), 10_000);
    }

    private Optional<Hold> booked() {
        return HoldHistory.of(storage.rows(member, new SubjectId("shop", "h-1")));
    }

    @Test
    void theJobEndsExpiredHoldsOfInactiveMembers() {
        story.hold(member, "h-1", 50, Duration.ofMinutes(15));
        story.pass(Duration.ofHours(1));
        assertThat(story.settling().settle(() -> true).holds()).isPositive();
        assertThat(booked().orElseThrow().state()).isEqualTo(Hold.State.EXPIRED);
        assertThat(story.lots(member)).containsExactly(Map.entry(MARCH, 30L), Map.entry(MAY, 40L));
    }

    @Test
    void isTheSameHoldOnlyWithTheSameExpiry() {
        Hold hold = story.hold(member, "h-1", 50, Duration.ofMinutes(15));
        story.pass(Duration.ofMinutes(1));
        assertThat(story.hold(member, "h-1", 50, Duration.ofMinutes(15))).isEqualTo(hold);
        assertRefused(HoldRefused.Reason.OTHER_CONTENT, () -> story.hold(member, "h-1", 50, Duration.ofMinutes(16)));
        assertRefused(HoldRefused.Reason.OTHER_CONTENT, () -> story.hold(member, "h-1", 50));
        NewHold past = new NewHold(new Hold.Key(member, "shop", "h-2"), CurrencyKey.POINTS, 1, story.now(), null);
        assertRefused(
                HoldRefused.Reason.ENDS_IN_THE_PAST, () -> story.redeeming().hold(past, false));
    }

    @Test
    void listsHoldsNewestFirstFromAnyPosition() {
        for (int i = 1; i <= 5; i++) {
            story.hold(member, "h-" + i, 10);
            if (i != 2) {
                story.pass(Duration.ofSeconds(1));
            }
        }
        story.redeeming().redeem(new Hold.Key(member, "shop", "h-4"), false);
        List<Hold> page = find(null, null, 2);
        assertThat(ids(page)).containsExactly("h-5", "h-4");
        Hold last = page.get(1);
        page = find(null, new HoldsQuery.Position(last.heldAt(), last.key().id()), 2);
        assertThat(ids(page)).as("h-2 and h-3 were made at the same time").containsExactly("h-3", "h-2");
        last = page.get(1);
        page = find(null, new HoldsQuery.Position(last.heldAt(), last.key().id()), 2);
        assertThat(ids(page)).containsExactly("h-1");
        assertThat(ids(find(Hold.State.HELD, null, 9))).containsExactly("h-5", "h-3", "h-2", "h-1");
        assertThat(ids(find(Hold.State.REDEEMED, null, 9))).containsExactly("h-4");
        assertThat(page.get(0).lots()).containsExactly(Map.entry(MARCH, 10L));
        assertThat(storage.holds(new HoldsQuery(member, "other", null, story.now(), null, 9)))
                .isEmpty();
    }

    private List<Hold> find(Hold.@Nullable State state, HoldsQuery.@Nullable Position after, int most) {
        return storage.holds(new HoldsQuery(member, "shop", state, story.now(), after, most));
    }

    private static List<String> ids(List<Hold> holds) {
        return holds.stream().map(hold -> hold.key().id()).toList();
    }

    @Test
    void refusesToHoldMoreThanAvailable() {
        assertThatThrownBy(() -> story.hold(member, "h-1", 71))
                .isInstanceOfSatisfying(
                        NotEnoughPoints.class,
                        few -> assertThat(few.available()).isEqualTo(70));
        assertRefused(HoldRefused.Reason.UNKNOWN, () -> story.redeeming().redeem(key, false));
        assertThat(story.hold(member, "h-1", 70).points()).isEqualTo(70);
    }

    @Test
    void aMemberWhoOwesCannotHold() {
        PointsStory.Granted granted = story.grant(member, new AddPoints(100));
        story.hold(member, "h-1", 160);
        story.redeeming().redeem(key, false);
        story.takeBack(granted);
        assertThat(story.points(member)).isEqualTo(new PointsStory.Points(-90, 0));
        assertThatThrownBy(() -> story.hold(member, "h-2", 1))
                .isInstanceOfSatisfying(
                        NotEnoughPoints.class,
                        few -> assertThat(few.available()).isEqualTo(-90));
    }

    /** The member has 270 points, of which 150 are held. 120 are available when 200 are reversed, so 80 are missing. */
    @ParameterizedTest(name = "{0}: owes {1}")
    @CsvSource({"NEGATIVE, 80", "WRITE_OFF, 0"})
    void isNotRedeemedWhileTheMemberOwes(Currency.OnShortfall onShortfall, long owed) {
        PointsStory strict = story.onShortfall(onShortfall);
        PointsStory.Granted order = strict.grant(member, new AddPoints(200));
        strict.hold(member, "h-1", 150);
        strict.takeBack(order);
        assertThat(strict.points(member).available()).isEqualTo(-owed);
        if (owed == 0) {
            assertThat(strict.redeeming().redeem(key, false).hold().state()).isEqualTo(Hold.State.REDEEMED);
            return;
        }
        assertThatThrownBy(() -> strict.redeeming().redeem(key, false))
                .isInstanceOfSatisfying(
                        MemberInDebt.class,
                        refused -> assertThat(refused.owed()).isEqualTo(owed));
        strict.grant(member, new AddPoints(owed - 1));
        assertThatThrownBy(() -> strict.redeeming().redeem(key, false)).isInstanceOf(MemberInDebt.class);
        strict.grant(member, new AddPoints(1));
        assertThat(strict.redeeming().redeem(key, false).hold().state()).isEqualTo(Hold.State.REDEEMED);
        assertThat(strict.points(member).available()).isZero();
    }

    @Test
    void aReleasePaysWhatTheMemberOwes() {
        PointsStory.Granted order = story.grant(member, new AddPoints(200));
        story.hold(member, "h-1", 150);
        story.takeBack(order);
        story.redeeming().release(key);
        assertThat(story.points(member).available()).isEqualTo(70);
    }

    @Test
    void aRefusingCurrencyLeavesNoDebt() {
        PointsStory strict = story.onShortfall(Currency.OnShortfall.REFUSE);
        PointsStory.Granted order = strict.grant(member, new AddPoints(200));
        strict.hold(member, "h-1", 150);
        assertThatThrownBy(() -> strict.takeBack(order))
                .isInstanceOfSatisfying(
                        PointsSpent.class, spent -> assertThat(spent.missing()).isEqualTo(80));
        assertThat(strict.redeeming().redeem(key, false).hold().state()).isEqualTo(Hold.State.REDEEMED);
    }

    @Test
    void frozenPayoutsAllowOnlyReleases() {
        story.hold(member, "h-1", 50);
        assertRefused(HoldRefused.Reason.FROZEN, () -> story.redeeming().redeem(key, true));
        assertRefused(
                HoldRefused.Reason.FROZEN,
                () -> story.redeeming()
                        .hold(new NewHold(new Hold.Key(member, "shop", "h-2"), CurrencyKey.POINTS, 1), true));
        assertThat(story.redeeming().release(key).hold().state()).isEqualTo(Hold.State.RELEASED);
    }

    @Test
    void concurrentHoldsNeverExceedThePoints() {
        List<CompletableFuture<Boolean>> holds = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return story.hold(member, "many-" + i, 10).points() == 10;
                    } catch (NotEnoughPoints few) {
                        return false;
                    }
                }))
                .toList();
        assertThat(holds.stream().filter(CompletableFuture::join)).hasSize(7);
        assertThat(story.points(member)).isEqualTo(new PointsStory.Points(0, 0));
    }

    private static void assertRefused(HoldRefused.Reason reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        HoldRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
