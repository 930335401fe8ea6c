package dev.daka.service.api.ledger;

import dev.daka.core.action.MemberId;
import dev.daka.core.booking.Storage;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.Currency;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.ledger.Balance;
import dev.daka.core.ledger.Transaction;
import dev.daka.core.vocabulary.CamelCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads members' balances and entries of the double-entry ledger. For example, 40 points from campaign golden-week are
 * two entries of one transaction: {@code issue:golden-week -40} and {@code available +40}.
 */
@Repository
public class Ledger {
    /**
     * Multiplier of a journal row's number in an entry id. It exceeds the number of entries of any row, which has at
     * most 500 transactions with a few lots each.
     */
    private static final long PER_ROW = 1_000_000;

    private final JdbcClient jdbc;
    private final Storage storage;
    private final Currencies currencies;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Storage storage, Currencies currencies, Clock clock) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.currencies = currencies;
        this.clock = clock;
    }

    /** The member's balances at this moment, including releases and expiries that are due but not booked yet. */
    public Map<CurrencyKey, Balance> balances(MemberId member) {
        return storage.peek(member).balances(currencies, clock.instant());
    }

    /**
     * The member's entries with an id less than {@code before}, newest first.
     *
     * @param before id of an entry; {@link Long#MAX_VALUE} starts with the newest
     * @param count  the maximum number of entries
     */
    List<Entry> entries(MemberId member, long before, int count) {
        return jdbc.sql("""
                        SELECT seq, place, booked_at, transaction_id, kind, account, currency, points, balance, lot, campaign,
                            application, action_id, rule_table, rule_cell, rule_name, reverses
                        FROM entry WHERE member_no = (SELECT member_no FROM member WHERE member_id = :member) AND balance IS NOT NULL
                            AND seq <= :row AND (seq < :row OR place < :place)
                        ORDER BY seq DESC, place DESC LIMIT :count""")
                .param("member", member.value())
                .param("row", before / PER_ROW)
                .param("place", before % PER_ROW)
                .param("count", count)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        LocalDate lot = row.getObject("lot", LocalDate.class);
        Entry.MemberAccount account = word(Entry.MemberAccount.class, row.getString("account"));
        String table = row.getString("rule_table");
        return new Entry(
                String.valueOf(row.getLong("seq") * PER_ROW + row.getLong("place")),
                row.getObject("booked_at", OffsetDateTime.class).toInstant(),
                row.getString("transaction_id"),
                word(Transaction.Kind.class, row.getString("kind")),
                account,
                row.getString("currency"),
                row.getLong("points"),
                row.getLong("balance"),
                account != Entry.MemberAccount.AVAILABLE || Currency.NEVER.equals(lot) ? null : lot,
                row.getString("campaign"),
                row.getString("application"),
                row.getString("action_id"),
                table == null ? null : new RuleRef(table, row.getString("rule_cell"), row.getString("rule_name")),
                row.getString("reverses"));
    }

    private static <E extends Enum<E>> E word(Class<E> words, String text) {
        return CamelCase.find(words, text)
                .orElseThrow(() -> new IllegalStateException("Not expected in the ledger: " + text));
    }
}
