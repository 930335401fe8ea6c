package dev.daka.core.decide.rules;

import static dev.daka.core.workbook.read.CampaignFixture.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionFixture;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.workbook.read.CampaignFixture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetIndexTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"signedIn, true", "shared, true", "visited, false", "unheardOf, false", "-, false"})
    void findsTypesThatARowNames(@Nullable String type, boolean found) {
        RuleSetIndex index = index(campaign("types")
                .table("Tasks", "name|actionType|points", "daily|signedIn|1", "share|shared, purchased|1"));
        assertThat(found(index, asking(type))).isEqualTo(found ? List.of(0) : List.of());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"signedIn, false", "shared, true", "visited, false", "unheardOf, true", "-, false"})
    void findsTypesThatARowDoesNotExclude(@Nullable String type, boolean found) {
        RuleSetIndex index =
                index(campaign("not").table("Tasks", "name|actionType|points", "others|not signedIn, visited|1"));
        assertThat(found(index, asking(type))).isEqualTo(found ? List.of(0) : List.of());
    }

    @Test
    void findsPlacementRequestsIfARowNeedsNoAction() {
        RuleSetIndex index = index(
                campaign("a-looks")
                        .table("Slots", "name|memberTier|placement|content", "hero|GOLD|home.carousel|hero")
                        .content("hero"),
                campaign("b-acts")
                        .table("Slots", "name|actionType|placement|content", "hero|signedIn|home.carousel|hero")
                        .content("hero"),
                campaign("c-earns").table("Tasks", "name|points", "any|1"));
        assertThat(found(index, asking(null, "home.carousel"))).containsExactly(0);
        assertThat(found(index, asking("signedIn", "home.carousel"))).containsExactly(0, 1, 2);
        assertThat(found(index, asking("signedIn"))).containsExactly(2);
    }

    @Test
    void leavesOutCampaignsThatCouldOnlyMultiply() {
        RuleSetIndex index = index(campaign("multipliers")
                .table("Tasks", "name|actionType|points", "daily|signedIn|1")
                .table("Multipliers", "name|multiplyLane|multiplyFactor|memberTier", "gold|member|2|GOLD"));
        assertThat(found(index, asking("signedIn"))).containsExactly(0);
        assertThat(found(index, asking("shared"))).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "purchased, app, books, true",
                "purchased, store, toys, true",
                "purchased, mini, books, false",
                "purchased, app, games, false",
                "purchased, app, -, false",
                "purchased, -, books, false",
                "visited, store, toys, true",
                "visited, app, toys, false",
                "visited, store, books, false",
                "shared, app, books, false"
            })
    void leavesOutNamesThatNoRowOfTheTypeHas(
            String type, @Nullable String channel, @Nullable String category, boolean found) {
        RuleSetIndex index = index(campaign("names")
                .table(
                        "Tasks",
                        "name|actionType|channel|attribute.category|memberTier|points",
                        "one|purchased|app, web|books|GOLD|1",
                        "two|purchased, visited|store|toys||2"));
        assertThat(found(index, asking(type, channel, category))).isEqualTo(found ? List.of(0) : List.of());
    }

    @Test
    void considersOnlyRowsOfTheActionsType() {
        RuleSetIndex index = index(
                campaign("a-toys")
                        .table(
                                "Tasks",
                                "name|actionType|attribute.category|points",
                                "daily|signedIn||1",
                                "toys|purchased|toys|2"),
                campaign("b-books").table("Tasks", "name|actionType|attribute.category|points", "b|purchased|books|2"));
        assertThat(found(index, asking("signedIn", "app", null))).containsExactly(0);
        assertThat(found(index, asking("purchased", "app", "toys"))).containsExactly(0);
        assertThat(found(index, asking("purchased", "app", "books"))).containsExactly(1);
        assertThat(found(index, asking("purchased", "app", "games"))).isEmpty();
    }

    @ParameterizedTest(name = "a row for {0}")
    @CsvSource(
            delimiter = '|',
            value = {"blank| |", "another category|not toys|", "an amount||10"})
    void alwaysFindsACampaignWithARowWithoutNames(String row, @Nullable String category, @Nullable String amount) {
        RuleSetIndex index = index(campaign("open")
                .table(
                        "Tasks",
                        "name|actionType|attribute.category|amountFrom|points",
                        "toys|purchased|toys||1",
                        row + "|purchased|" + text(category) + "|" + text(amount) + "|1"));
        assertThat(found(index, asking("purchased", "app", "books"))).containsExactly(0);
        assertThat(found(index, asking("purchased", null, null))).containsExactly(0);
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    private static RuleSetIndex index(CampaignFixture... campaigns) {
        return new RuleSetIndex(Stream.of(campaigns)
                .map(campaign -> RuleSet.compile(campaign.checked(), 1))
                .toList());
    }

    private static List<Integer> found(RuleSetIndex index, Action action) {
        return index.mayFire(action).stream().boxed().toList();
    }

    private static Action asking(String type, @Nullable String channel, @Nullable String category) {
        Map<String, AttributeValue> attributes =
                category == null ? Map.of() : Map.of("category", new AttributeValue.Text(category));
        return new Action(new ActionId("a-1"), type, ActionFixture.MEMBER, NOON, channel, null, attributes, List.of());
    }

    private static Action asking(@Nullable String type, String... placements) {
        return new Action(
                new ActionId("a-1"), type, ActionFixture.MEMBER, NOON, null, null, Map.of(), List.of(placements));
    }
}
