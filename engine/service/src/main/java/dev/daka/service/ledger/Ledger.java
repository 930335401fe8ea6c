package dev.daka.service.ledger;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.RuleRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Points in double entry. For example, 40 points from campaign golden-week are two entries of one transaction:
 * {@code available +40} and {@code issue:golden-week -40}.
 */
@Repository
public class Ledger {
    private static final String POINTS = "points";

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the member has; nothing where nothing was booked. */
    public Balances balances(MemberId member) {
        return Balances.ofPoints(available(member));
    }

    private long available(MemberId member) {
        return jdbc.sql("SELECT balance FROM wallet WHERE member_id = ? AND currency = ?")
                .params(member.value(), POINTS)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The member's entries from the newest on, those before that one. */
    List<Entry> entries(MemberId member, long before, int count) {
        return jdbc.sql("""
                        SELECT entry_id, booked_at, points, balance, campaign, application, action_id,
                            rule_table, rule_cell, rule_name
                        FROM entry WHERE member_id = ? AND entry_id < ? AND account = 'available'
                        ORDER BY entry_id DESC LIMIT ?""")
                .params(member.value(), before, count)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("entry_id"),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                row.getLong("points"),
                row.getLong("balance"),
                row.getString("campaign"),
                row.getString("application"),
                row.getString("action_id"),
                new RuleRef(row.getString("rule_table"), row.getString("rule_cell"), row.getString("rule_name")));
    }
}
