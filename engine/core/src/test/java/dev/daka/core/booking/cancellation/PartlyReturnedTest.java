package dev.daka.core.booking.cancellation;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.core.workbook.read.TestDeclarations;
import dev.daka.core.workbook.read.WorkbookChecker;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Points that are reversed each time when an order is returned in several parts. */
class PartlyReturnedTest {
    private static List<Long> takenBack(CheckedWorkbook workbook, String amount, long earned, String... parts) {
        Story story = Story.under(workbook);
        assertThat(story.booked("o-1", "m-1", "purchased", new BigDecimal(amount))
                        .points())
                .isEqualTo(earned);
        List<Long> taken = new ArrayList<>();
        long left = earned;
        for (String part : parts) {
            story.cancel("o-1", "m-1", "c-" + taken.size(), part.equals("the rest") ? null : new BigDecimal(part));
            taken.add(left - story.available("m-1"));
            left = story.available("m-1");
        }
        assertThat(left)
                .as("points that remain at the end")
                .isEqualTo(earned - taken.stream().mapToLong(Long::longValue).sum());
        return taken;
    }

    /**
     * An order of 300 on a workday earns 300 points, and 100 more because it is 300 or more. After returns that leave
     * an amount of 50, 50 points remain.
     */
    @Test
    void reversesThePointsOfAThresholdThatIsNoLongerReached() throws IOException {
        CheckedWorkbook goldenWeek = new WorkbookChecker(TestDeclarations.DECLARATIONS)
                .check(Files.newInputStream(Path.of("../../rules/campaigns/golden-week.xlsx")))
                .workbook()
                .orElseThrow();

        assertThat(takenBack(goldenWeek, "300", 400, "250", "the rest")).containsExactly(350L, 50L);
    }

    @Test
    void reversesThirdsThatAddUp() {
        CheckedWorkbook workbook = campaign("thirds")
                .table("Tasks", "name|actionType|pointsPerUnit", "per yuan|purchased|1")
                .checked();

        assertThat(takenBack(workbook, "100.00", 100, "33.333333", "33.333333", "33.333333", "the rest"))
                .containsExactly(33L, 34L, 33L, 0L);
    }

    /** 250 has two full hundreds, 190 and 100 have one, and 99.99 has none. */
    @Test
    void reversesThePointsOfAmountsThatAreNoLongerFull() {
        CheckedWorkbook workbook = campaign("full")
                .table("Tasks", "name|actionType|fullAmount|pointsPerFull", "each hundred|purchased|100|5")
                .checked();

        assertThat(takenBack(workbook, "250", 10, "60", "90", "0.01", "the rest"))
                .containsExactly(5L, 0L, 5L, 0L);
    }
}
