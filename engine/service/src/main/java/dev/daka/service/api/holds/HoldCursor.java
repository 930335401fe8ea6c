package dev.daka.service.api.holds;

import dev.daka.core.ledger.Hold;
import dev.daka.core.ledger.HoldsQuery;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/** Encodes a position in a list of holds as URL-safe Base64. */
final class HoldCursor {
    private static final char BETWEEN = ' ';

    private HoldCursor() {}

    static String after(Hold hold) {
        String place = hold.heldAt().toString() + BETWEEN + hold.key().id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    static HoldsQuery.Position read(String cursor) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int between = place.indexOf(BETWEEN);
            Instant heldAt = Instant.parse(place.substring(0, Math.max(0, between)));
            String id = place.substring(between + 1);
            if (isStorable(heldAt, id)) {
                return new HoldsQuery.Position(heldAt, id);
            }
        } catch (IllegalArgumentException | DateTimeParseException notACursor) {
            throw refusal();
        }
        throw refusal();
    }

    /** True if the database can compare these values. A forged cursor may contain anything. */
    private static boolean isStorable(Instant heldAt, String id) {
        return heldAt.isAfter(Instant.EPOCH)
                && heldAt.isBefore(Instant.parse("9999-12-31T00:00:00Z"))
                && id.indexOf('\0') < 0;
    }

    private static Refusal refusal() {
        return Refusal.ofParameter(ProblemType.INVALID_FIELD, "cursor", ProblemText.of("badCursor", "cursor"));
    }
}
