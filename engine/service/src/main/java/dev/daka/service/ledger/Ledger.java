package dev.daka.service.ledger;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.decision.Effect;
import dev.daka.core.decision.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

    /** Books the granted points, within the caller's transaction, and gives what the member has then. */
    public Balances book(Booking booking) {
        MemberId member = booking.decision().action().memberId();
        long points = booking.decision().points();
        if (points == 0) {
            return balances(member);
        }
        long balance = jdbc.sql("INSERT INTO wallet (member_id, currency, balance) VALUES (?, ?, ?)"
                        + " ON CONFLICT (member_id, currency) DO UPDATE SET balance = wallet.balance + excluded.balance"
                        + " RETURNING balance")
                .params(member.value(), POINTS, points)
                .query(Long.class)
                .single();
        write(booking, postings(booking, balance - points));
        return Balances.ofPoints(balance);
    }

    private record Posting(String account, long points, long balance, String campaign, RuleRef rule) {}

    private static List<Posting> postings(Booking booking, long before) {
        List<Posting> postings = new ArrayList<>();
        long balance = before;
        for (Outcome.Granted granted : booking.decision().granted()) {
            if (granted.effect() instanceof Effect.AddPoints add) {
                balance += add.points();
                String campaign = granted.campaign().value();
                RuleRef rule = granted.rules().get(0);
                postings.add(new Posting("available", add.points(), balance, campaign, rule));
                postings.add(new Posting("issue:" + campaign, -add.points(), balance, campaign, rule));
            }
        }
        return postings;
    }

    /** One statement for all, as the table demands. */
    private void write(Booking booking, List<Posting> postings) {
        jdbc.sql("""
                        INSERT INTO entry (member_id, decision_id, application, action_id, account, points, balance,
                            campaign, rule_table, rule_cell, rule_name, booked_at)
                        SELECT :member, :decision, :application, :action, account, points,
                            CASE account WHEN 'available' THEN balance END, campaign, rule_table, rule_cell, rule_name, :at
                        FROM unnest(:accounts::text[], :points::bigint[], :balances::bigint[], :campaigns::text[],
                            :tables::text[], :cells::text[], :names::text[]) WITH ORDINALITY
                            AS posting (account, points, balance, campaign, rule_table, rule_cell, rule_name, place)
                        ORDER BY place""")
                .param("member", booking.decision().action().memberId().value())
                .param("decision", booking.id())
                .param("application", booking.application())
                .param("action", booking.decision().action().actionId().value())
                .param("at", OffsetDateTime.ofInstant(booking.at(), ZoneOffset.UTC))
                .param("accounts", postings.stream().map(Posting::account).toArray(String[]::new))
                .param("points", postings.stream().map(Posting::points).toArray(Long[]::new))
                .param("balances", postings.stream().map(Posting::balance).toArray(Long[]::new))
                .param("campaigns", postings.stream().map(Posting::campaign).toArray(String[]::new))
                .param("tables", postings.stream().map(p -> p.rule().table()).toArray(String[]::new))
                .param("cells", postings.stream().map(p -> p.rule().cell()).toArray(String[]::new))
                .param("names", postings.stream().map(p -> p.rule().name()).toArray(String[]::new))
                .update();
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
