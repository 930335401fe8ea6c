package dev.daka.service.webhooks;

import dev.daka.core.vocabulary.Label;
import dev.daka.service.database.WholeTransactions;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has events sent again. */
@Component
class ReplayEvents {
    private final Replays replays;
    private final WholeTransactions transactions;
    private final Clock clock;

    ReplayEvents(Replays replays, WholeTransactions transactions, Clock clock) {
        this.replays = replays;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is to be sent again; exactly one of the three.
     *
     * @param eventId     id of one dead letter, to send that one
     * @param deadLetters true sends the oldest 20,000 dead letters
     * @param from        with {@code to}: every event that was booked from then on
     * @param to          and before then, whether it was delivered or not
     */
    @Schema(name = "WebhookReplay")
    record Asked(
            @Nullable UUID eventId,
            @Nullable Boolean deadLetters,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {
        private boolean isOne() {
            int asked = (eventId == null ? 0 : 1)
                    + (Boolean.TRUE.equals(deadLetters) ? 1 : 0)
                    + (from == null && to == null ? 0 : 1);
            return asked == 1;
        }
    }

    /** Gives how many events are to be sent again. */
    int replay(Endpoint endpoint, Asked asked) {
        if (!asked.isOne()) {
            throw Refusal.of(
                    ProblemType.MISSING_FIELD,
                    "eventId",
                    new Label("没有说明重发什么", "It is not said what to send again"),
                    new Label(
                            "请填 eventId、deadLetters: true，或 from 和 to 其中一种",
                            "Give one of eventId, deadLetters: true, or from and to"));
        }
        Instant now = clock.instant();
        UUID eventId = asked.eventId();
        if (eventId != null) {
            return one(endpoint.id(), eventId, now);
        }
        return Boolean.TRUE.equals(asked.deadLetters())
                ? transactions.run(() -> replays.dead(endpoint.id(), now))
                : span(endpoint.id(), asked.from(), asked.to(), now);
    }

    private int one(UUID endpoint, UUID eventId, Instant now) {
        int replayed = transactions.run(() -> replays.dead(endpoint, eventId, now));
        if (replayed == 0) {
            throw Refusal.notFound("deadLetter");
        }
        return replayed;
    }

    private int span(UUID endpoint, @Nullable OffsetDateTime from, @Nullable OffsetDateTime to, Instant now) {
        if (from == null || to == null || !from.isBefore(to)) {
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    from == null ? "from" : "to",
                    new Label("from 不早于 to，或缺少一个", "from is not before to, or one of them is missing"),
                    new Label("请填两个时间，from 较早", "Give two times, from the earlier one"));
        }
        Instant first = from.toInstant();
        Instant end = to.toInstant();
        if (replays.count(endpoint, first, end) > Replays.MOST) {
            throw Refusal.of(
                    ProblemType.INVALID_FIELD,
                    "to",
                    new Label(
                            "这段时间里的事件超过 " + Replays.MOST + " 个",
                            "There are more than " + Replays.MOST + " events in that time"),
                    new Label("请分几段重发", "Send them again in several parts"));
        }
        return transactions.run(() -> replays.span(endpoint, first, end, now));
    }
}
