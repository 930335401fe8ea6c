package dev.daka.service.actions;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers that were given, kept for good. */
@Repository
class StoredDecisions {
    private final JdbcClient jdbc;

    StoredDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredDecision> find(DecisionKey key) {
        return jdbc.sql("SELECT fingerprint, response FROM decision"
                        + " WHERE member_id = ? AND application = ? AND action_id = ?")
                .params(key.member().value(), key.application(), key.action().value())
                .query((row, number) -> new StoredDecision(
                        new Fingerprint(HexFormat.of().formatHex(row.getBytes(1))), row.getString(2)))
                .optional();
    }

    void add(DecisionKey key, UUID decisionId, StoredDecision decision, Instant decidedAt) {
        jdbc.sql(
                        "INSERT INTO decision (member_id, application, action_id, decision_id, fingerprint, response, decided_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        key.member().value(),
                        key.application(),
                        key.action().value(),
                        decisionId,
                        HexFormat.of().parseHex(decision.fingerprint().hex()),
                        decision.response(),
                        OffsetDateTime.ofInstant(decidedAt, ZoneOffset.UTC))
                .update();
    }
}
