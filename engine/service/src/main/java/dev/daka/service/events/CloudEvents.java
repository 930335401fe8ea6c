package dev.daka.service.events;

import dev.daka.core.action.MemberId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as CloudEvents 1.0 in JSON, structured mode. */
public final class CloudEvents {
    private static final String SOURCE = "/daka";

    private CloudEvents() {}

    /** The same for the same place of the same booking, so that a booking may be tried again. */
    static UUID id(UUID booking, int place) {
        return UUID.nameUUIDFromBytes((booking + "/" + place).getBytes(StandardCharsets.UTF_8));
    }

    static Event of(UUID id, EventType type, MemberId member, Instant at, Record data) {
        return new Event(
                id,
                type,
                JsonMapper.shared()
                        .writeValueAsString(new CloudEvent(
                                "1.0",
                                id.toString(),
                                SOURCE,
                                type.key(),
                                member.value(),
                                at.toString(),
                                "application/json",
                                data)));
    }

    /**
     * The event with its number, as the attribute {@code sequence} of CloudEvents' extension of that name. A member's later events
     * have higher numbers, and 19 digits make the order of the texts that of the numbers. The number is drawn when the event is written, so it is put in when it is sent.
     */
    public static String numbered(String body, long number) {
        if (!body.startsWith("{\"")) {
            throw new IllegalArgumentException("An event is a JSON object");
        }
        return "{\"sequence\":\"" + String.format(Locale.ROOT, "%019d", number) + "\"," + body.substring(1);
    }

    /** The attributes of CloudEvents 1.0, in the order in which they are written. */
    private record CloudEvent(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            String time,
            String datacontenttype,
            Record data) {}
}
