package dev.daka.core.booking.cancellation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.ActionCheck;
import dev.daka.core.replay.recording.ActionReader;
import dev.daka.core.replay.recording.MappingGuess;
import dev.daka.core.replay.recording.Members;
import dev.daka.core.replay.recording.RecordedActions;
import dev.daka.core.replay.recording.Recording;
import dev.daka.core.replay.recording.SkippedLines;
import dev.daka.core.replay.simulation.Report;
import dev.daka.core.replay.simulation.Simulation;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.workbook.read.TestDeclarations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Books random stories with cancellations and late actions, and replays them from a recording with shuffled lines. The
 * points that remain in the replay equal the balances in the ledger.
 */
class ReplayEqualsLedgerTest {
    private static final int STORIES = Integer.getInteger("daka.replays", 150);
    private static final long BUDGET = 900;
    private static final List<String> MEMBERS = List.of("m-0", "m-1", "m-2");
    private static final ActionTypes TYPES = TestDeclarations.DECLARATIONS.actionTypes();

    /** A story, and the lines of its recording. */
    private static final class Told {
        private final Story story = new Story(BUDGET);
        private final List<String> lines = new ArrayList<>();
        private final boolean json;
        private int refused;

        Told(boolean json) {
            this.json = json;
        }

        void act(String id, String member, @Nullable BigDecimal amount, Duration late) {
            String type = amount == null ? "signedIn" : "purchased";
            Instant occurredAt = story.now().minus(late);
            story.act(id, member, type, amount, occurredAt);
            write(id, member, type, occurredAt, amount, "", "");
        }

        void cancel(String action, String member, String id, @Nullable BigDecimal amount) {
            try {
                story.cancel(action, member, id, amount);
            } catch (CancellationRefused nothingChanged) {
                refused++;
            }
            write(json ? "" : action, member, json ? "" : "cancelled", story.now(), amount, json ? action : "", id);
        }

        private void write(
                String id,
                String member,
                String type,
                Instant occurredAt,
                @Nullable BigDecimal amount,
                String cancel,
                String cancellationId) {
            String number = amount == null ? "" : amount.toPlainString();
            if (!json) {
                lines.add(String.join(
                        ",",
                        id,
                        member,
                        type,
                        occurredAt.toString(),
                        story.now().toString(),
                        number,
                        cancellationId));
                return;
            }
            StringBuilder line = new StringBuilder();
            field(line, "actionId", id);
            field(line, "memberId", member);
            field(line, "type", type);
            field(line, "occurredAt", occurredAt.toString());
            field(line, "receivedAt", story.now().toString());
            field(line, "cancel", cancel);
            field(line, "cancellationId", cancellationId);
            line.append(number.isEmpty() ? "" : "\"amount\":" + number + ",");
            lines.add("{" + line.substring(0, line.length() - 1) + "}");
        }

        private static void field(StringBuilder line, String name, String value) {
            line.append(value.isEmpty() ? "" : "\"%s\":\"%s\",".formatted(name, value));
        }

        String recording(Random random) {
            Collections.shuffle(lines, random);
            return (json ? "" : "actionId,memberId,type,occurredAt,receivedAt,amount,cancellationId\n")
                    + String.join("\n", lines);
        }

        long points() {
            return MEMBERS.stream().mapToLong(story::available).sum();
        }
    }

    @ParameterizedTest(name = "JSON lines: {0}")
    @ValueSource(booleans = {true, false})
    void aReplayLeavesTheBalancesOfTheLedger(boolean json) throws IOException {
        for (long seed = 0; seed < STORIES; seed++) {
            Random random = new Random(seed);
            Told told = told(random, json);
            Report report = replayed(told.recording(random), json);
            assertThat(report.a().points() - report.a().pointsTakenBack())
                    .as("seed %s", seed)
                    .isEqualTo(told.points());
            assertThat(report.skippedTotal()).as("seed %s", seed).isEqualTo(told.refused);
        }
    }

    private static Told told(Random random, boolean json) {
        Told told = new Told(json);
        List<String[]> acted = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            told.story.pass(
                    random.nextInt(6) == 0 ? Duration.ofHours(20) : Duration.ofSeconds(2 + random.nextInt(600)));
            if (acted.isEmpty() || random.nextInt(5) < 3) {
                String[] action = {"a-" + step, MEMBERS.get(random.nextInt(MEMBERS.size()))};
                BigDecimal amount = random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(180));
                // Only purchases may arrive late.
                Duration late = amount != null && random.nextInt(4) == 0
                        ? Duration.ofMinutes(random.nextInt(600))
                        : Duration.ZERO;
                told.act(action[0], action[1], amount, late);
                acted.add(action);
            } else {
                String[] action = acted.get(random.nextInt(acted.size()));
                BigDecimal part = random.nextInt(3) == 0 ? null : BigDecimal.valueOf(1 + random.nextInt(150));
                told.cancel(action[0], action[1], "c-" + step, part);
            }
        }
        return told;
    }

    private static Report replayed(String text, boolean json) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Recording recording = Recording.open("story", () -> new ByteArrayInputStream(bytes), Recording.Bounds.UPLOADED);
        RecordedActions actions = new ActionReader(
                        new ActionCheck(TYPES, TestDeclarations.DECLARATIONS.names()), ZoneId.of("Asia/Shanghai"))
                .read(recording, MappingGuess.of(recording, TYPES))
                .actions();
        assertThat(recording.format()).isEqualTo(json ? Recording.Format.JSON_LINES : Recording.Format.CSV);
        return new Simulation(
                        Story.campaigns(BUDGET),
                        null,
                        Members.unknown(),
                        new Simulation.Shift(0, ZoneId.of("Asia/Shanghai")))
                .run(actions, (processed, total) -> {}, () -> false);
    }

    /**
     * A purchase of 110 earns 140 points. If 20 is returned, 50 points are reversed: 20 per yuan, and 30 for 100 or
     * more.
     */
    @Test
    void reportsReversedPoints() throws IOException {
        Report report = replayed("""
                {"actionId":"o-1","memberId":"m-0","type":"purchased","occurredAt":"2026-03-04T02:00:00Z","amount":110}
                {"cancel":"o-1","cancellationId":"c-1","memberId":"m-0","occurredAt":"2026-03-04T03:00:00Z","amount":20}
                {"cancel":"o-1","cancellationId":"c-1","memberId":"m-0","occurredAt":"2026-03-04T04:00:00Z","amount":20}
                {"cancel":"o-1","memberId":"m-9","occurredAt":"2026-03-04T05:00:00Z"}
                {"cancel":"o-1","memberId":"m-0","occurredAt":"2026-03-04T05:00:00Z","amount":91}
                {"cancel":"o-2","memberId":"m-0","occurredAt":"2026-03-04T05:00:00Z","evenIfUnseen":true}
                {"cancel":"o-2","cancellationId":"c-2","memberId":"m-0","occurredAt":"2026-03-04T05:30:00Z"}
                {"actionId":"o-2","memberId":"m-0","type":"purchased","occurredAt":"2026-03-04T06:00:00Z","amount":10}
                """, true);
        assertThat(report.actions()).isEqualTo(2);
        assertThat(report.cancellations()).isEqualTo(3);
        assertThat(report.a().points()).isEqualTo(140);
        assertThat(report.a().pointsTakenBack()).isEqualTo(50);
        assertThat(report.a().rows())
                .extracting(row -> row.name() + " " + row.points() + " " + row.takenBack())
                .containsExactly("per yuan 110 20", "large 30 30");
        assertThat(report.skippedByReason())
                .extracting(SkippedLines::kind)
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("DUPLICATE_ID", "NO_SUCH_ACTION", "NOTHING_TO_CANCEL");
    }

    /** The purchase that happened later arrived first and used up the cap. */
    @Test
    void decidesInTheOrderOfArrival() throws IOException {
        String lines = """
                memberId,actionId,type,occurredAt,receivedAt,amount
                m-0,a-1,purchased,2026-03-04 10:00,2026-03-04 12:00,90
                m-0,a-2,purchased,2026-03-04 11:00,2026-03-04 11:00,80
                """;
        assertThat(replayed(lines, false).a().points()).isEqualTo(Story.PURCHASES_A_DAY);
        assertThat(replayed(lines, false).a().rows().get(0).withheld()).isEqualTo(20);
    }
}
