package dev.daka.service.journal;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Selection of members by their numbers in the database.
 *
 * @param condition SQL condition on the column {@code member_no}
 * @param values    values of the condition's parameters
 */
public record SomeMembers(String condition, List<Object> values) {
    /** Members per piece. */
    public static final int PIECE = 1000;

    /** The members with these numbers. */
    public static SomeMembers of(List<Long> numbers) {
        return new SomeMembers("member_no = ANY (?)", List.of((Object) numbers.toArray(Long[]::new)));
    }

    /** The members with numbers greater than {@code after} and up to {@code upTo}. */
    public static SomeMembers within(long after, long upTo) {
        return new SomeMembers("member_no > ? AND member_no <= ?", List.of(after, upTo));
    }

    /** Last member number of the next piece; {@link Long#MAX_VALUE} for the last piece. */
    public static long endOfPiece(JdbcClient jdbc, long after) {
        OptionalLong last = jdbc
                .sql("SELECT member_no FROM member_state WHERE member_no > ? ORDER BY member_no OFFSET ? LIMIT 1")
                .params(after, PIECE - 1)
                .query(Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
        return last.orElse(Long.MAX_VALUE);
    }
}
