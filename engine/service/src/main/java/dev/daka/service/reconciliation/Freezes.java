package dev.daka.service.reconciliation;

import dev.daka.core.action.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stored freezes: whose payouts are stopped. An ended freeze stays stored, with what ended it. */
@Repository
class Freezes {
    private final JdbcClient jdbc;

    Freezes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Number of members with a freeze of their own, and whether the payouts of all members are stopped. */
    record Extent(long members, boolean allMembers) {
        boolean isNone() {
            return members == 0 && !allMembers;
        }
    }

    /** Starts the freezes that a run requires, and ends those whose differences it no longer found. */
    void follow(long run, Found found, Instant at) {
        String[] members = found.members().toArray(String[]::new);
        jdbc.sql("""
                        UPDATE payout_freeze SET ended_at = ?, ended_run = ?
                        WHERE ended_at IS NULL AND NOT CASE WHEN member_id IS NULL THEN ? ELSE member_id = ANY(?) END""").params(at(at), run, found.allMembers(), members).update();
        jdbc.sql("""
                        INSERT INTO payout_freeze (member_id, run_id, frozen_at)
                        SELECT member_id, ?, ? FROM (
                            SELECT unnest(?::text[]) AS member_id UNION ALL SELECT NULL WHERE ?
                        ) AS concerned
                        ON CONFLICT (coalesce(member_id, '')) WHERE ended_at IS NULL DO NOTHING""").params(run, at(at), members, found.allMembers()).update();
    }

    /** Ends a freeze on behalf of an operator. Empty if no open freeze has this id. */
    Optional<Freeze> clear(long id, String operator, String reason, Instant at) {
        return jdbc.sql("""
                        UPDATE payout_freeze SET ended_at = ?, ended_by = ?, reason = ? WHERE freeze_id = ? AND ended_at IS NULL
                        RETURNING freeze_id, member_id, run_id, frozen_at""")
                .params(at(at), operator, reason, id)
                .query((row, number) -> freeze(row))
                .optional();
    }

    Payouts.Scope of(MemberId member) {
        Set<Boolean> found =
                jdbc.sql("""
                        SELECT member_id IS NULL FROM payout_freeze
                        WHERE ended_at IS NULL AND coalesce(member_id, '') IN ('', ?)""").param(member.value()).query(Boolean.class).set();
        if (found.isEmpty()) {
            return Payouts.Scope.NONE;
        }
        return found.contains(true) ? Payouts.Scope.ALL_MEMBERS : Payouts.Scope.MEMBER;
    }

    Extent extent() {
        return jdbc.sql("""
                        SELECT count(member_id), count(*) > count(member_id) FROM payout_freeze WHERE ended_at IS NULL""")
                .query((row, number) -> new Extent(row.getLong(1), row.getBoolean(2)))
                .single();
    }

    /** Open freezes: the one of all members first, then by member. */
    List<Freeze> open(int most) {
        return jdbc.sql("""
                        SELECT freeze_id, member_id, run_id, frozen_at FROM payout_freeze WHERE ended_at IS NULL
                        ORDER BY member_id NULLS FIRST LIMIT ?""").param(most).query((row, number) -> freeze(row)).list();
    }

    private static Freeze freeze(ResultSet row) throws SQLException {
        return new Freeze(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
