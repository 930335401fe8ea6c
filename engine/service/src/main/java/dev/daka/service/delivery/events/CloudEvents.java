package dev.daka.service.delivery.events;

import dev.daka.core.action.MemberId;
import dev.daka.core.effect.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Writes events as CloudEvents 1.0 in JSON, structured mode. */
final class CloudEvents {
    private static final String SOURCE = "/daka";

    private CloudEvents() {}

    /** The id of an event. The same booking and place give the same id, so that an event can be made again. */
    static UUID id(UUID booking, int place) {
        return UUID.nameUUIDFromBytes((booking + "/" + place).getBytes(StandardCharsets.UTF_8));
    }

    static Event of(long number, UUID id, EventType type, MemberId member, Instant at, Record data) {
        return new Event(
                number,
                id,
                type,
                JsonMapper.shared()
                        .writeValueAsString(new CloudEvent(
                                String.format(Locale.ROOT, "%019d", number),
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
     * The attributes of CloudEvents 1.0, in the order in which they are written.
     *
     * @param sequence the event's number as 19 digits, so that texts sort like numbers; defined by an extension of
     *                 CloudEvents
     */
    private record CloudEvent(
            String sequence,
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            String time,
            String datacontenttype,
            Record data) {}
}
