package dev.daka.service.delivery.webhooks;

import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** Position after a page of deliveries. Its text is opaque to callers, who send it back unchanged. */
record DeliveryCursor(Instant queuedAt, long eventNo, String memberId) {
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    static DeliveryCursor of(DeliveryLog.Line last) {
        return new DeliveryCursor(last.queuedAt(), last.eventNo(), last.memberId());
    }

    String text() {
        String parts = ChronoUnit.MICROS.between(Instant.EPOCH, queuedAt) + ":" + eventNo + ":" + memberId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    static DeliveryCursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 3);
            Instant queuedAt = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            if (parts.length == 3 && parts[2].indexOf('\0') < 0 && Math.abs(queuedAt.getEpochSecond()) <= LAST_SECOND) {
                return new DeliveryCursor(queuedAt, Long.parseLong(parts[1]), parts[2]);
            }
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException notACursor) {
            throw refusal();
        }
        throw refusal();
    }

    private static Refusal refusal() {
        return Refusal.ofParameter(ProblemType.INVALID_FIELD, "cursor", ProblemText.of("badCursor", "cursor"));
    }
}
