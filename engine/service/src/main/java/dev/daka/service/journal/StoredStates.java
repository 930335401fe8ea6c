package dev.daka.service.journal;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.format.StateFormat;
import dev.daka.service.postgres.MemberRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads members' stored states. */
@Repository
class StoredStates {
    private final JdbcClient jdbc;
    private final MemberRows profiles;

    StoredStates(JdbcClient jdbc, MemberRows profiles) {
        this.jdbc = jdbc;
        this.profiles = profiles;
    }

    /** Stored state of a member; empty if the member does not exist. */
    Optional<MemberStateAnswer> find(MemberId member) {
        return jdbc.sql("SELECT " + MemberRows.COLUMNS + """
                        , state.seq, state.due_at, state.state FROM member LEFT JOIN member_state AS state USING (member_no)
                        WHERE member_id = ?""")
                .param(member.value())
                .query((row, number) -> answer(row))
                .optional();
    }

    private MemberStateAnswer answer(ResultSet row) throws SQLException {
        Member profile = profiles.member(row);
        byte[] bytes = row.getBytes(8);
        long seq = row.getLong(6);
        OffsetDateTime dueAt = row.getObject(7, OffsetDateTime.class);
        MemberState state = new MemberState(profile.id());
        String fault = null;
        if (bytes != null) {
            try {
                state = StateFormat.readWhole(profile.id(), seq, bytes);
            } catch (IllegalArgumentException unreadable) {
                fault = unreadable.getMessage();
            }
        }
        return MemberStateAnswer.of(profile, state, seq, instant(dueAt), bytes == null ? new byte[0] : bytes, fault);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
