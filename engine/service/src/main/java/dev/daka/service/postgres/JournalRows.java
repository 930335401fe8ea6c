package dev.daka.service.postgres;

import dev.daka.core.action.MemberId;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.SubjectId;
import dev.daka.core.journal.format.RowFormat;
import dev.daka.core.vocabulary.CamelCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

/** Reads and appends rows of the table {@code journal}. */
public final class JournalRows {
    /** Columns in the order in which {@link #read} expects them. */
    static final String COLUMNS =
            "kind, application, subject, key, seq, id, fingerprint, answer, booked_at, body, postings, points, attributes, basis";

    /** The same columns with empty values for fingerprint, answer, attributes and basis. */
    public static final String WITHOUT_ANSWER =
            "kind, application, subject, key, seq, id, ''::bytea, '', booked_at, body, postings, points, NULL, NULL";

    /**
     * Rows about one subject. Parameters: member number, application, subject. Settlement rows have no application and
     * no subject.
     */
    static final String ABOUT = """
            SELECT %s FROM journal
            WHERE member_no = ? AND application = ? AND subject = ? AND application <> '' ORDER BY seq""".formatted(COLUMNS);

    /**
     * Actions in a range of a member's rows, and all rows about the same subjects. Parameters: member number, first and
     * last {@code seq}, member number.
     */
    static final String ACTIONS = """
            SELECT %s FROM (
                SELECT application, subject FROM journal WHERE member_no = ? AND seq BETWEEN ? AND ? AND kind = 'action' OFFSET 0
            ) AS action CROSS JOIN LATERAL (
                SELECT * FROM journal AS about WHERE about.member_no = ? AND about.application = action.application
                    AND about.subject = action.subject AND about.application <> '' OFFSET 0
            ) AS about ORDER BY seq""".formatted("about." + COLUMNS.replace(", ", ", about."));

    /** Rows about many subjects. Parameters: arrays of member ids, applications and subjects of equal length. */
    static final String ABOUT_ALL = """
            SELECT %s, wanted.member_id
            FROM unnest(?::text[], ?::text[], ?::text[]) AS wanted (member_id, application, subject)
            CROSS JOIN LATERAL (SELECT member_no FROM member WHERE member.member_id = wanted.member_id OFFSET 0) AS member
            CROSS JOIN LATERAL (
                SELECT * FROM journal WHERE journal.member_no = member.member_no AND journal.application = wanted.application
                    AND journal.subject = wanted.subject AND journal.application <> '' OFFSET 0
            ) AS about ORDER BY seq""".formatted("about." + COLUMNS.replace(", ", ", about."));

    private static final String APPEND = """
            INSERT INTO journal (member_no, seq, kind, application, subject, key, id, booked_at, fingerprint, body, postings, points,
                attributes, basis, answer, epoch, xid, seen)
            SELECT member_no, seq, kind, application, subject, key, id, booked_at, fingerprint, body, postings, points::bigint[],
                attributes, basis, answer, ?::integer, (SELECT pg_current_xact_id()::text::bigint),
                (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint)
            FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[], ?::bytea[],
                ?::json[], ?::json[], ?::text[], ?::json[], ?::bytea[], ?::text[])
                AS added (member_no, seq, kind, application, subject, key, id, booked_at, fingerprint, body, postings, points,
                    attributes, basis, answer)""";

    private JournalRows() {}

    public static JournalRow read(MemberId member, ResultSet row) throws SQLException {
        String kind = row.getString(1);
        RowKey key = new RowKey(
                member,
                CamelCase.find(RowKey.Kind.class, kind)
                        .orElseThrow(() -> new IllegalStateException("Not expected in the journal: " + kind)),
                new SubjectId(row.getString(2), row.getString(3)),
                row.getString(4));
        return RowFormat.read(
                key,
                row.getLong(5),
                row.getObject(6, UUID.class),
                HexFormat.of().formatHex(row.getBytes(7)),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                new RowFormat.EncodedRow(
                        row.getString(10),
                        row.getString(11),
                        Columns.numbers(row, 12),
                        row.getString(13),
                        Columns.hexadecimal(row, 14)));
    }

    /** @param numbers gives the member number of each row's member */
    static void append(RoundTrip trip, List<JournalRow> rows, ToLongFunction<MemberId> numbers, int epoch) {
        List<RowFormat.EncodedRow> parts = rows.stream().map(RowFormat::write).toList();
        trip.then(
                APPEND,
                (long) epoch,
                Columns.numbers(rows, row -> numbers.applyAsLong(row.key().member())),
                Columns.numbers(rows, JournalRow::seq),
                Columns.texts(rows, row -> CamelCase.of(row.key().kind())),
                Columns.texts(rows, row -> row.key().subject().application()),
                Columns.texts(rows, row -> row.key().subject().id()),
                Columns.texts(rows, row -> row.key().name()),
                Columns.texts(rows, row -> row.id().toString()),
                Columns.texts(rows, row -> row.at().toString()),
                Columns.bytes(rows, JournalRow::fingerprint),
                Columns.texts(parts, RowFormat.EncodedRow::body),
                Columns.texts(parts, RowFormat.EncodedRow::postings),
                Columns.texts(parts, part -> Columns.literal(part.points())),
                Columns.texts(parts, RowFormat.EncodedRow::attributes),
                Columns.bytes(parts, RowFormat.EncodedRow::basis),
                Columns.texts(rows, JournalRow::answer));
    }
}
