package dev.daka.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daka.core.action.MemberId;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.journal.format.RowFormat;
import dev.daka.core.journal.format.StateFormat;
import dev.daka.core.ledger.Entry;
import dev.daka.core.vocabulary.CamelCase;
import dev.daka.service.delivery.events.JournalEvents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the ledger directly from the database. */
public final class Ledgers {
    private final JdbcClient jdbc;

    public Ledgers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long number(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    /** Number of rows in all tables that an action can write to. */
    public List<Long> everything() {
        return List.of("member", "journal", "member_state", "counter_lease").stream()
                .map(table -> number("SELECT count(*) FROM " + table))
                .toList();
    }

    public long used(String budget) {
        return number("SELECT coalesce(sum(spent), 0) FROM counter_lease WHERE name = ?", budget);
    }

    /** The server's value of a setting. */
    public String setting(String name) {
        return jdbc.sql("SELECT current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }

    /** The stored answers to actions whose ids start with this text. */
    Map<String, String> answers(String start) {
        return jdbc
                .sql("SELECT subject, answer FROM journal WHERE kind = 'action' AND starts_with(subject, ?)")
                .param(start)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Checks that each member's state equals the fold of the member's rows, byte for byte, and that all entries sum to
     * 0.
     */
    public void mustBalance() {
        List<State> states = jdbc.sql(
                        "SELECT member_id, state.seq, state.state FROM member JOIN member_state AS state USING (member_no)")
                .query((row, number) -> new State(new MemberId(row.getString(1)), row.getLong(2), row.getBytes(3)))
                .list();
        Map<MemberId, List<JournalRow>> rows = rows("TRUE").stream()
                .collect(Collectors.groupingBy(row -> row.key().member()));
        long sum = states.stream()
                .mapToLong(state -> folded(state, rows.getOrDefault(state.member, List.of())))
                .sum();
        assertThat(sum).isZero();
    }

    /** The events about the member's effects, with type and data, in order, whether or not there is an endpoint. */
    public List<String> told(String member) {
        return rows("member_id = ?", member).stream()
                .flatMap(row -> JournalEvents.of(row).stream())
                .map(event -> event.type().key() + " "
                        + JsonMapper.shared().readTree(event.body()).at("/data/effect"))
                .toList();
    }

    /** Sum of the member's entries. */
    private static long folded(State state, List<JournalRow> all) {
        MemberState folded = new MemberState(state.member);
        List<JournalRow> rows =
                all.stream().filter(row -> row.seq() <= state.seq).toList();
        rows.forEach(folded::fold);
        folded.forgetAs(StateFormat.readWhole(state.member, state.seq, state.bytes));
        assertThat(StateFormat.write(folded)).as(state.member.value()).isEqualTo(state.bytes);
        return rows.stream()
                .flatMap(row -> row.change().points().transactions().stream())
                .flatMap(transaction -> transaction.entries().stream())
                .mapToLong(Entry::points)
                .sum();
    }

    private static final class State {
        private final MemberId member;
        private final long seq;
        private final byte[] bytes;

        private State(MemberId member, long seq, byte[] bytes) {
            this.member = member;
            this.seq = seq;
            this.bytes = bytes;
        }
    }

    private List<JournalRow> rows(String where, Object... params) {
        return jdbc.sql("""
                        SELECT kind, application, subject, key, seq, id, encode(fingerprint, 'hex'), answer, booked_at, body, postings,
                            points, journal.attributes, encode(basis, 'hex'), member_id
                        FROM journal JOIN member USING (member_no) WHERE\s""" + where + " ORDER BY member_no, seq")
                .params(params)
                .query((row, number) -> row(row))
                .list();
    }

    private static JournalRow row(ResultSet row) throws SQLException {
        return RowFormat.read(
                new RowKey(
                        new MemberId(row.getString(15)),
                        CamelCase.find(RowKey.Kind.class, row.getString(1)).orElseThrow(),
                        new SubjectId(row.getString(2), row.getString(3)),
                        row.getString(4)),
                row.getLong(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                new RowFormat.EncodedRow(
                        row.getString(10),
                        row.getString(11),
                        List.of((Long[]) row.getArray(12).getArray()),
                        row.getString(13),
                        row.getString(14)));
    }
}
