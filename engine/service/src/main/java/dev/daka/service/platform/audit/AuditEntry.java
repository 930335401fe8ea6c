package dev.daka.service.platform.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that an operator did or tried to do.
 *
 * @param id      id of the entry; later entries have larger numbers
 * @param at      when it had ended, in UTC
 * @param who     the operator; absent if nobody of that name exists, such as for a failed login
 * @param what    the operation's name in the API, such as {@code addWebhook}, or {@code setPasswordAtStart}
 * @param status  what was answered, such as 201; 0 for what no request asked for
 * @param address where the request came from
 * @param details ids and names, such as an uploaded file's; never a secret
 */
@Schema(name = "AuditEntry")
public record AuditEntry(
        String id,
        Instant at,
        @Nullable String who,
        String what,
        int status,
        @Nullable String address,
        Map<String, String> details) {}
