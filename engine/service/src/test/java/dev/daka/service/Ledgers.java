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
        long sum = jdbc
                .sql(
                        "SELECT member_id, state.seq, state.state FROM member JOIN member_state AS state USING (member_no)")
                .query((row, number) -> folded(new MemberId(row.getString(1)), row.getLong(2), row.getBytes(3)))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(sum).isZero();
    }

    /** The events about the member's effects, with type and data, in order, whether or not there is an endpoint. */
    public List<String> told(String member) {
        return rows(new MemberId(member)).stream()
                .flatMap(row -> JournalEvents.of(row).stream())
                .map(event -> event.type().key() + " "
                        + JsonMapper.shared().readTree(event.body()).at("/data/effect"))
                .toList();
    }

    /** Sum of the member's entries. */
    private long folded(MemberId member, long seq, byte[] state) {
        MemberState folded = new MemberState(member);
        List<JournalRow> rows =
                rows(member).stream().filter(row -> row.seq() <= seq).toList();
        rows.forEach(folded::fold);
        folded.forgetAs(StateFormat.readWhole(member, seq, state));
        assertThat(StateFormat.write(folded)).as(member.value()).isEqualTo(state);
        return rows.stream()
                .flatMap(row -> row.change().points().transactions().stream())
                .flatMap(transaction -> transaction.entries().stream())
                .mapToLong(Entry::points)
                .sum();
    }

    private List<JournalRow> rows(MemberId member) {
        return jdbc.sql("""
                        SELECT kind, application, subject, key, seq, id, encode(fingerprint, 'hex'), answer, booked_at, body, postings,
                            points, attributes, encode(basis, 'hex')
                        FROM journal WHERE member_no = (SELECT member_no FROM member WHERE member_id = ?) ORDER BY seq""")
                .param(member.value())
                .query((row, number) -> row(member, row))
                .list();
    }

    private static JournalRow row(MemberId member, ResultSet row) throws SQLException {
        return RowFormat.read(
                new RowKey(
                        member,
                        CamelCase.find(RowKey.Kind.class, row.getString(1)).orElseThrow(),
                        new SubjectId(row.getString(2), row.getString(3)),
                        row.getString(4)),
                row.getLong(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                new RowFormat.Parts(
                        row.getString(10),
                        row.getString(11),
                        List.of((Long[]) row.getArray(12).getArray()),
                        row.getString(13),
                        row.getString(14)));
    }
}
