package dev.daka.core.replay.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.replay.recording.ActionReader;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.RecordedActions;
import dev.daka.core.replay.recording.Recording;
import dev.daka.core.replay.recording.Recordings;
import dev.daka.core.workbook.read.CampaignFixture;
import dev.daka.core.workbook.read.TestDeclarations;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Simulates a year of real grocery households (completejourney 2017, CC0): 75,000 transaction lines and all 2,102
 * coupon redemptions. The results are compared with a plain reading of the same files, which are kept outside the
 * repository.
 */
class CompleteJourneyTest {
    private static final Path DATA = Path.of("..", "..", "..", "shared", "data", "completejourney");
    private static final Path TRANSACTIONS = DATA.resolve("transactions_sample.csv.gz");
    private static final Path REDEMPTIONS = DATA.resolve("coupon_redemptions.csv");
    private static final int POINTS_PER_REDEMPTION = 5;

    @BeforeAll
    static void needsTheData() {
        assumeTrue(Files.exists(TRANSACTIONS) && Files.exists(REDEMPTIONS), "completejourney is not there");
    }

    @Test
    void replaysEveryLineOfBothFilesAndAddsUpAsAPlainReadingDoes() throws IOException {
        RecordedActions actions = read();
        assertThat(actions.skipped().total()).isZero();
        assertThat(actions.actions()).hasSize(75_000 + 2_102);

        Report report = new Simulation(
                        shoppers("1"), null, Members.unknown(), new Simulation.Shift(0, Recordings.SHANGHAI))
                .run(actions, (processed, total) -> {}, () -> false);

        Plain plain = plain();
        assertThat(report.actions()).isEqualTo(77_102);
        assertThat(report.members()).isEqualTo(plain.households().size());
        assertThat(report.a().rows())
                .extracting(Report.FiredRow::name, Report.FiredRow::fired, Report.FiredRow::points)
                .containsExactly(
                        tuple("shop", plain.purchasesWithPoints(), plain.points()),
                        tuple("redeem", 2_102L, 2_102L * POINTS_PER_REDEMPTION));
        assertThat(report.a().points()).isEqualTo(plain.points() + 2_102L * POINTS_PER_REDEMPTION);
        assertThat(report.a().pointsByDay().stream()
                        .mapToLong(Report.DayPoints::points)
                        .sum())
                .isEqualTo(report.a().points());
    }

    @Test
    void findsEveryPurchaseThatAnotherRateChanges() throws IOException {
        RecordedActions actions = read();
        Report report = new Simulation(
                        shoppers("1"), shoppers("2"), Members.unknown(), new Simulation.Shift(0, Recordings.SHANGHAI))
                .run(actions, (processed, total) -> {}, () -> false);
        long changed = 0;
        long delta = 0;
        for (BigDecimal amount : plain().amounts()) {
            long once = amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
            long twice = amount.add(amount).setScale(0, RoundingMode.HALF_UP).longValueExact();
            changed += once == twice ? 0 : 1;
            delta += twice - once;
        }
        Report.Differences differences = Objects.requireNonNull(report.differences());
        assertThat(differences.actionsThatDiffer()).isEqualTo(changed);
        assertThat(differences.pointsDelta()).isEqualTo(delta);
        assertThat(differences.samples()).hasSize(DifferenceTally.LISTED);
    }

    private static RunningCampaigns shoppers(String rate) {
        RuleSet ruleSet = RuleSet.compile(
                CampaignFixture.campaign("shoppers")
                        .from("2017-01-01", "2018-01-01")
                        .table(
                                "Tasks",
                                "name | actionType | points | pointsPerUnit",
                                "shop | purchased | | " + rate,
                                "redeem | couponRedeemed | " + POINTS_PER_REDEMPTION)
                        .checked(),
                1);
        return new RunningCampaigns(List.of(ruleSet), TestDeclarations.DECLARATIONS.calendars());
    }

    /** The numbers of stores cannot be declared as channels, so the service would refuse these purchases too. */
    @Test
    void skipsEveryPurchaseIfStoresAreTakenForChannels() throws IOException {
        RecordedActions actions = read(",channel=store_id");

        assertThat(actions.skipped().total()).isEqualTo(75_000);
        assertThat(actions.actions()).hasSize(2_102);
    }

    private static RecordedActions read() throws IOException {
        return read("");
    }

    private static RecordedActions read(String alsoMapped) throws IOException {
        Recording transactions =
                Recording.open("transactions", () -> Files.newInputStream(TRANSACTIONS), Recording.Bounds.UPLOADED);
        Recording redemptions =
                Recording.open("redemptions", () -> Files.newInputStream(REDEMPTIONS), Recording.Bounds.UPLOADED);
        assertThat(transactions.unreadable().total()).isZero();
        assertThat(transactions.rows()).isEqualTo(75_000);
        assertThat(redemptions.rows()).isEqualTo(2_102);
        return new ActionReader(Recordings.CHECK, Recordings.SHANGHAI)
                .read(
                        transactions,
                        Recordings.mapping("memberId=household_id,type:=purchased,occurredAt=transaction_timestamp,"
                                + "amount=sales_value" + alsoMapped))
                .read(redemptions, Recordings.guess(redemptions))
                .actions();
    }

    /** The content of the files, read by splitting lines at commas. None of their fields contains a comma. */
    private record Plain(Set<String> households, List<BigDecimal> amounts) {
        long points() {
            return amounts.stream()
                    .mapToLong(
                            amount -> amount.setScale(0, RoundingMode.HALF_UP).longValueExact())
                    .sum();
        }

        long purchasesWithPoints() {
            return amounts.stream()
                    .filter(amount -> amount.compareTo(new BigDecimal("0.5")) >= 0)
                    .count();
        }
    }

    private static Plain plain() throws IOException {
        Set<String> households = new HashSet<>();
        List<String[]> purchases = lines(new GZIPInputStream(Files.newInputStream(TRANSACTIONS)));
        List<String[]> redemptions = lines(Files.newInputStream(REDEMPTIONS));
        purchases.forEach(fields -> households.add(fields[0]));
        redemptions.forEach(fields -> households.add(fields[0]));
        return new Plain(
                households,
                purchases.stream().map(fields -> new BigDecimal(fields[5])).toList());
    }

    private static List<String[]> lines(InputStream file) throws IOException {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return text.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }
}
