package dev.daka.core.booking.cancellation;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Limit.OnCancellation;
import dev.daka.core.effect.GrantReward;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which use of a limit is returned when the action is cancelled: use for points is, use for a reward is not. */
class UseThatIsKeptTest {
    private static CheckedWorkbook rules(
            Limit.Kind kind, Limit.Measure measure, long amount, @Nullable OnCancellation onCancellation) {
        return campaign("kept")
                .table(
                        "Tasks",
                        "name|actionType|amountFrom|points|reward",
                        "coupon|signedIn|||coupon-10",
                        "points|visited||10|",
                        "both|shared||10|coupon-10",
                        "order|purchased|||",
                        "large order|purchased|100||coupon-30")
                .limit(new Limit(
                        "limit",
                        "Limits!A2",
                        kind,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Limit.Period.CAMPAIGN,
                        1,
                        measure,
                        amount,
                        Limit.OnReached.WITHHOLD,
                        onCancellation))
                .checked();
    }

    @ParameterizedTest(name = "{0} {1} 1, {2} on cancellation: five times {3} bring {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "CAP,    TIMES,  -,      signedIn, 1",
                "CAP,    TIMES,  KEEP,   signedIn, 1",
                "CAP,    TIMES,  RETURN, signedIn, 5",
                "CAP,    TIMES,  -,      visited,  5",
                "CAP,    TIMES,  KEEP,   visited,  1",
                "CAP,    TIMES,  RETURN, visited,  5",
                "CAP,    TIMES,  -,      shared,   2",
                "CAP,    TIMES,  RETURN, shared,   10",
                "CAP,    POINTS, -,      visited,  5",
                "CAP,    POINTS, KEEP,   visited,  1",
                "BUDGET, TIMES,  -,      signedIn, 1",
                "BUDGET, TIMES,  RETURN, signedIn, 5",
                "BUDGET, POINTS, KEEP,   visited,  1",
            })
    void repeatedCancellationsReturnUseAccordingToTheSetting(
            Limit.Kind kind,
            Limit.Measure measure,
            @Nullable OnCancellation onCancellation,
            String type,
            long effects) {
        Story story = Story.under(rules(kind, measure, measure == Limit.Measure.POINTS ? 10 : 1, onCancellation));

        long granted = IntStream.range(0, 5)
                .mapToLong(turn -> {
                    long now = story.booked("a-" + turn, "m-1", type, null)
                            .granted()
                            .size();
                    story.cancel("a-" + turn, "m-1", "c", null);
                    return now;
                })
                .sum();

        assertThat(granted).isEqualTo(effects);
        assertThat(story.available("m-1")).isZero();
    }

    /** The member keeps the coupon of a large order, and its use stays counted, however the order is cancelled. */
    @Test
    void aPartialCancellationKeepsTheUseOfAReward() {
        Story story = Story.under(rules(Limit.Kind.CAP, Limit.Measure.TIMES, 1, null));
        assertThat(coupons(story, "o-1")).isEqualTo(1);

        assertThat(story.cancel("o-1", "m-1", "c-1", new BigDecimal("80")).kept())
                .hasSize(1);
        assertThat(coupons(story, "o-2")).isZero();
        story.cancel("o-1", "m-1", "c-2", null);
        assertThat(coupons(story, "o-3")).isZero();
    }

    private static long coupons(Story story, String order) {
        return story.booked(order, "m-1", "purchased", new BigDecimal("100")).granted().stream()
                .filter(granted -> granted.effect() instanceof GrantReward)
                .count();
    }
}
