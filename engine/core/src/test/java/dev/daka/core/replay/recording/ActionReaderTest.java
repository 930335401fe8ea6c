package dev.daka.core.replay.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.MemberId;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActionReaderTest {
    @Test
    void readsAnActionOfTheApiFromJson() throws IOException {
        RecordedActions read = Recordings.actions("""
                {"actionId":"a-1","type":"purchased","memberId":"m-1","occurredAt":"2026-10-01T08:00:00+08:00",\
                "channel":"app","amount":39.90,"attributes":{"quantity":2,"firstOrder":true},"placements":["home.carousel"]}
                """);
        assertThat(read.skipped().first()).isEmpty();
        assertThat(read.actions())
                .containsExactly(new Action(
                        new ActionId("a-1"),
                        "purchased",
                        new MemberId("m-1"),
                        Instant.parse("2026-10-01T00:00:00Z"),
                        "app",
                        new BigDecimal("39.90"),
                        Map.of(
                                "quantity", new AttributeValue.Numeric(BigDecimal.valueOf(2)),
                                "firstOrder", new AttributeValue.Text("true")),
                        List.of("home.carousel")));
    }

    @Test
    void listsEachRowThatTheServiceWouldRefuseWithItsReason() throws IOException {
        RecordedActions read = Recordings.actions("""
                memberId,type,occurredAt,amount
                m-1,signedIn,2026-10-01,
                ,signedIn,2026-10-01,
                m-1,dancing,2026-10-01,
                m-1,signedIn,yesterday,
                m-1,signedIn,,
                m-1,purchased,2026-10-01,
                m-1,purchased,2026-10-01,free
                m-1,purchased,2026-10-01,-1
                m-1
                """);
        assertThat(read.actions()).hasSize(1);
        assertThat(read.skipped().total()).isEqualTo(8);
        assertThat(read.skipped().first())
                .extracting(skipped -> skipped.line() + " " + skipped.reason().en())
                .containsExactly(
                        "3 memberId is missing",
                        "4 Undeclared action type: dancing",
                        "5 occurredAt: not a time: yesterday",
                        "6 occurredAt is missing",
                        "7 amount is missing",
                        "8 amount: not a number: free",
                        "9 amount: The amount is out of range",
                        "10 Has 1 fields, but the header has 4");
    }

    @Test
    void usesTheLineAsTheIdOfActionsWithoutOne() throws IOException {
        assertThat(Recordings.actions("memberId,type,occurredAt\nm-1,signedIn,2026-10-01\n\nm-2,signedIn,2026-10-01\n")
                        .actions())
                .extracting(action -> action.actionId().value())
                .containsExactly("actions:2", "actions:4");
    }

    @Test
    void skipsAnActionIdThatTheMemberUsedBefore() throws IOException {
        RecordedActions read = Recordings.actions("""
                actionId,memberId,type,occurredAt
                a-1,m-1,signedIn,2026-10-01
                a-1,m-2,signedIn,2026-10-01
                a-1,m-1,signedIn,2026-10-02
                """);
        assertThat(read.actions()).hasSize(2);
        assertThat(read.skipped().first())
                .extracting(skipped -> skipped.line() + " " + skipped.reason().en())
                .containsExactly("4 The member already has an action with this id: a-1");
    }

    @Test
    void fillsInTheConstantsOfTheMapping() throws IOException {
        Recording recording = Recordings.of("who,day\nm-1,2026-10-01\n");
        ColumnMapping mapping = Recordings.mapping(
                "memberId=who,type:=shared,occurredAt=day,channel:=app,placements:=home.carousel,attributes.target:=course");
        Action action = new ActionReader(Recordings.CHECK, Recordings.SHANGHAI)
                .read(recording, mapping)
                .actions()
                .actions()
                .get(0);
        assertThat(action.channel()).isEqualTo("app");
        assertThat(action.attributes()).containsEntry("target", new AttributeValue.Text("course"));
        assertThat(action.placements()).containsExactly("home.carousel");
    }

    @Test
    void refusesAMappingThatDoesNotFit() throws IOException {
        Recording recording = Recordings.of("who,day\nm-1,2026-10-01\n");
        ActionReader reader = new ActionReader(Recordings.CHECK, Recordings.SHANGHAI);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reader.read(recording, Recordings.mapping("memberId=who,type:=shared")));
    }
}
