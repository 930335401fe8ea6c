package dev.daka.core.booking.cancellation;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.LimitedEffect;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.outcome.Outcome;
import dev.daka.core.decide.rules.StockComparison;
import dev.daka.core.effect.AddPoints;
import dev.daka.core.effect.GrantPlays;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.StockWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plays of a draw, from the cell that grants them to the cancellation of the action that earned them. */
class GrantPlaysTest {
    private static CheckedWorkbook rules(@Nullable LimitedEffect counted) {
        return campaign("draw")
                .table("Tasks", "name|actionType|points|plays", "sign-in|signedIn|5|2", "visit|visited||1")
                .limit(new Limit(
                        "once",
                        "Limits!A2",
                        Limit.Kind.CAP,
                        null,
                        null,
                        null,
                        counted,
                        null,
                        Limit.Period.CAMPAIGN,
                        1,
                        Limit.Measure.TIMES,
                        1,
                        Limit.OnReached.WITHHOLD))
                .checked();
    }

    @Test
    void aCellGrantsItsNumberOfPlays() {
        Decision decision = Story.under(rules(null)).booked("a-1", "m-1", "signedIn", null);

        assertThat(decision.granted())
                .extracting(Outcome.Granted::effect)
                .containsExactly(new AddPoints(5), new GrantPlays(2));
    }

    @Test
    void stockDroolsGrantsTheSamePlays() {
        CheckedWorkbook workbook = rules(null);

        assertThat(StockComparison.decidesAsStockDrools(StockWorkbook.of(workbook), workbook, 200, 1))
                .hasSize(2);
    }

    @ParameterizedTest(name = "a cap on {0} of 1 time withholds {1}")
    @CsvSource({"grantPlays, 2", "addPoints, 5"})
    void aLimitCountsAGrantOnceForAnyNumberOfPlays(String kind, long withheld) {
        Story story = Story.under(rules(new LimitedEffect(kind, null)));
        story.booked("a-1", "m-1", "signedIn", null);

        Decision second = story.booked("a-2", "m-1", "signedIn", null);

        assertThat(second.withheld())
                .extracting(Outcome.Withheld::effect)
                .containsExactly(kind.equals("grantPlays") ? new GrantPlays(withheld) : new AddPoints(withheld));
    }

    /**
     * A cancellation reads the row from the journal: it reports what the application handed out, and reverses points.
     */
    @Test
    void aCancellationReportsThePlaysThatTheMemberKeeps() {
        Story story = Story.under(rules(null));
        story.booked("a-1", "m-1", "signedIn", null);

        assertThat(story.cancel("a-1", "m-1", "c-1", null).kept())
                .extracting(Outcome.Granted::effect)
                .containsExactly(new GrantPlays(2));
        assertThat(story.available("m-1")).isZero();
        assertThat(story.booked("a-2", "m-1", "visited", null).withheld()).hasSize(1);
    }
}
