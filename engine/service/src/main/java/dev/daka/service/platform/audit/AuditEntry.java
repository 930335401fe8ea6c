package dev.daka.service.platform.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail: something that an operator did or tried to do.
 *
 * @param id      id of the entry; later entries have larger numbers
 * @param at      when it had ended, in UTC
 * @param who     name of the operator; absent if no operator has that name, as for a failed login
 * @param what    the operation's name in the API, such as {@code addWebhook}, or {@code setPasswordAtStart}
 * @param status  HTTP status of the answer, such as 201; 0 if no request caused the entry
 * @param address address that the request came from
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
