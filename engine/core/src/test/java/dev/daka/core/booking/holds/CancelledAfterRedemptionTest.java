package dev.daka.core.booking.holds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daka.core.action.MemberId;
import dev.daka.core.booking.InMemoryStorage;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.PointsSpent;
import dev.daka.core.ledger.ReversedGrant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Held and redeemed points count as spent: if 70 of 100 points are held and the 100 are reversed, only 30 are
 * available.
 */
class CancelledAfterRedemptionTest {
    private static final MemberId MEMBER = new MemberId("m");

    private static PointsStory story(Currency.OnShortfall onShortfall) {
        Currency points = PointsStory.CURRENCIES.get(CurrencyKey.POINTS);
        return new PointsStory(
                new InMemoryStorage(),
                new Currencies(List.of(
                        new Currency(points.key(), points.label(), points.zone(), points.expiry(), onShortfall))));
    }

    @ParameterizedTest(name = "{0}, redeemed: {1}")
    @CsvSource({
        "NEGATIVE,  true,  30, 70,  0, -70",
        "NEGATIVE,  false, 30, 70,  0, -70",
        "WRITE_OFF, true,  30,  0, 70,   0",
        "WRITE_OFF, false, 30,  0, 70,   0",
    })
    void theCurrencyDecidesAboutSpentPoints(
            Currency.OnShortfall policy, boolean redeemed, long available, long owed, long writtenOff, long balance) {
        PointsStory story = story(policy);
        PointsStory.Granted granted = story.grant(MEMBER, new AddPoints(100));
        Hold hold = story.hold(MEMBER, "h-1", 70);
        if (redeemed) {
            story.redeeming().redeem(hold.key(), false);
        }
        assertThat(story.takeBack(granted))
                .containsExactly(new ReversedGrant(granted.grants().get(0), 0, available, 0, owed, writtenOff));
        assertThat(story.points(MEMBER)).isEqualTo(new PointsStory.Points(balance, 0));
    }

    @Test
    void aRefusedCancellationReversesNothing() {
        PointsStory story = story(Currency.OnShortfall.REFUSE);
        PointsStory.Granted granted = story.grant(MEMBER, new AddPoints(100));
        Hold hold = story.hold(MEMBER, "h-1", 70);
        assertThatThrownBy(() -> story.takeBack(granted))
                .isInstanceOfSatisfying(
                        PointsSpent.class, spent -> assertThat(spent.missing()).isEqualTo(70));
        assertThat(story.points(MEMBER)).isEqualTo(new PointsStory.Points(30, 0));
        story.redeeming().release(hold.key());
        assertThat(story.takeBack(granted))
                .containsExactly(new ReversedGrant(granted.grants().get(0), 0, 100, 0, 0, 0));
    }

    @Test
    void releasedPointsPayTheDebt() {
        PointsStory story = story(Currency.OnShortfall.NEGATIVE);
        PointsStory.Granted granted = story.grant(MEMBER, new AddPoints(100));
        Hold hold = story.hold(MEMBER, "h-1", 70);
        story.takeBack(granted);
        story.redeeming().release(hold.key());
        assertThat(story.points(MEMBER)).isEqualTo(new PointsStory.Points(0, 0));
        assertThat(story.lots(MEMBER)).isEmpty();
    }
}
