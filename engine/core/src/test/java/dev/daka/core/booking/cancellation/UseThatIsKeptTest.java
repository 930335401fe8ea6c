package dev.daka.core.booking.cancellation;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.effect.GrantReward;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which use of a limit is returned when the action is cancelled: use for points is, use for a reward is not. */
class UseThatIsKeptTest {
    private static CheckedWorkbook rules(String limit) {
        return campaign("kept")
                .table(
                        "Tasks",
                        "name|actionType|amountFrom|points|reward",
                        "coupon|signedIn|||coupon-10",
                        "points|visited||10|",
                        "both|shared||10|coupon-10",
                        "order|purchased|||",
                        "large order|purchased|100||coupon-30")
                .limits(limit + "; period campaign; onReached withhold")
                .checked();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        limit                                 | action   | effects of five actions, each cancelled
        cap 1 times                           | signedIn | 1
        cap 1 times; onCancellation keep      | signedIn | 1
        cap 1 times; onCancellation return    | signedIn | 5
        cap 1 times                           | visited  | 5
        cap 1 times; onCancellation keep      | visited  | 1
        cap 1 times; onCancellation return    | visited  | 5
        cap 1 times                           | shared   | 2
        cap 1 times; onCancellation return    | shared   | 10
        cap 10 points                         | visited  | 5
        cap 10 points; onCancellation keep    | visited  | 1
        budget 1 times                        | signedIn | 1
        budget 1 times; onCancellation return | signedIn | 5
        budget 10 points; onCancellation keep | visited  | 1
        """)
    void repeatedCancellationsReturnUseAccordingToTheSetting(String limit, String type, long effects) {
        Story story = Story.under(rules(limit));

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
        Story story = Story.under(rules("cap 1 times"));
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
