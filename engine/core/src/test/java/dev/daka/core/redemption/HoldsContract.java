package dev.daka.core.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.action.MemberId;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.Wanted;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decision.Effect;
import dev.daka.core.ledger.Balance;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.NotEnoughPoints;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage keeps of holds. Each test has a member with 30 points up to March 2027 and 40 up to May. */
public abstract class HoldsContract {
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 31);

    private final MemberId member = new MemberId("h-" + UUID.randomUUID());
    private final Hold.Key key = new Hold.Key(member, "shop", "h-1");
    private final Storage storage;
    private final PointsStory story;

    protected HoldsContract(Storage storage) {
        this.storage = storage;
        this.story = new PointsStory(storage);
    }

    @BeforeEach
    void hasPoints() {
        story.at("2026-03-02T04:00:00Z").grant(member, new Effect.AddPoints(30));
        story.at("2026-05-02T04:00:00Z").grant(member, new Effect.AddPoints(40));
    }

    @Test
    void takesFirstWhatExpiresFirstAndRemembersIt() {
        Hold hold = story.hold(member, "h-1", 50);
        assertThat(hold.lots()).containsExactly(Map.entry(MARCH, 30L), Map.entry(MAY, 20L));
        assertThat(story.lots(member)).containsExactly(Map.entry(MAY, 20L));
        try (Storage.Unit unit = storage.open(Wanted.of(List.of(member)))) {
            Storage.Held held = unit.held(key);
            assertThat(held.hold()).isEqualTo(hold);
            assertThat(held.of(CurrencyKey.POINTS)).isEqualTo(50);
            assertThat(unit.held(new Hold.Key(member, "other", "h-1")).hold())
                    .as("another application's")
                    .isNull();
        }
    }

    @Test
    void isMadeOnceWhateverBecameOfIt() {
        Hold hold = story.hold(member, "h-1", 50);
        assertThat(story.redeeming().hold(key, CurrencyKey.POINTS, 50, true))
                .isEqualTo(new RedeemPoints.Done(hold, true));
        assertRefused(HoldRefused.Reason.OTHER_CONTENT, () -> story.hold(member, "h-1", 51));
        story.redeeming().redeem(key, false);
        assertThat(story.redeeming().hold(key, CurrencyKey.POINTS, 50, false).before())
                .isTrue();
        assertThat(story.points(member)).isEqualTo(new Balance(20, 0));
        assertThatThrownBy(() -> {
                    try (Storage.Unit unit = storage.open(Wanted.of(List.of(member)))) {
                        unit.hold(hold, LedgerChanges.NONE);
                    }
                })
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void whatIsRedeemedIsGoneForGood() {
        story.hold(member, "h-1", 50);
        RedeemPoints.Done done = story.redeeming().redeem(key, false);
        assertThat(done.before()).isFalse();
        assertThat(done.hold().state()).isEqualTo(Hold.State.REDEEMED);
        assertThat(story.redeeming().redeem(key, true)).isEqualTo(new RedeemPoints.Done(done.hold(), true));
        assertRefused(HoldRefused.Reason.REDEEMED, () -> story.redeeming().release(key));
        assertThat(story.points(member)).isEqualTo(new Balance(20, 0));
    }

    @Test
    void whatIsReleasedGoesBackToItsLots() {
        story.hold(member, "h-0", 10);
        story.hold(member, "h-1", 50);
        RedeemPoints.Done done = story.redeeming().release(key);
        assertThat(done.hold().state()).isEqualTo(Hold.State.RELEASED);
        assertThat(story.redeeming().release(key)).isEqualTo(new RedeemPoints.Done(done.hold(), true));
        assertThat(story.lots(member)).containsExactly(Map.entry(MARCH, 20L), Map.entry(MAY, 40L));
        assertRefused(HoldRefused.Reason.RELEASED, () -> story.redeeming().redeem(key, false));
        try (Storage.Unit unit = storage.open(Wanted.of(List.of(member)))) {
            assertThat(unit.held(key).of(CurrencyKey.POINTS)).as("h-0").isEqualTo(10);
        }
    }

    /** Shanghai's April begins at 16:00 of UTC's 31 March. */
    @Test
    void whatIsHeldOutlivesItsLotButIsLostWhenItIsReleasedTooLate() {
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

    @Test
    void holdsNoMoreThanThereIs() {
        assertThatThrownBy(() -> story.hold(member, "h-1", 71))
                .isInstanceOfSatisfying(
                        NotEnoughPoints.class,
                        few -> assertThat(few.available()).isEqualTo(70));
        assertRefused(HoldRefused.Reason.UNKNOWN, () -> story.redeeming().redeem(key, false));
        assertThat(story.hold(member, "h-1", 70).points()).isEqualTo(70);
    }

    @Test
    void whoOwesHoldsNothing() {
        PointsStory.Granted granted = story.grant(member, new Effect.AddPoints(100));
        story.hold(member, "h-1", 160);
        story.redeeming().redeem(key, false);
        story.takeBack(granted);
        assertThat(story.points(member)).isEqualTo(new Balance(-90, 0));
        assertThatThrownBy(() -> story.hold(member, "h-2", 1))
                .isInstanceOfSatisfying(
                        NotEnoughPoints.class,
                        few -> assertThat(few.available()).isEqualTo(-90));
    }

    @Test
    void whilePayoutsAreFrozenPointsCanOnlyBePutBack() {
        story.hold(member, "h-1", 50);
        assertRefused(HoldRefused.Reason.FROZEN, () -> story.redeeming().redeem(key, true));
        assertRefused(
                HoldRefused.Reason.FROZEN,
                () -> story.redeeming().hold(new Hold.Key(member, "shop", "h-2"), CurrencyKey.POINTS, 1, true));
        assertThat(story.redeeming().release(key).hold().state()).isEqualTo(Hold.State.RELEASED);
    }

    @Test
    void manyAtOnceHoldNoMoreThanThereIs() {
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
        assertThat(story.points(member)).isEqualTo(new Balance(0, 0));
    }

    private static void assertRefused(HoldRefused.Reason reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        HoldRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
