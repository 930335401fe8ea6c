package dev.daka.service.storage;

import dev.daka.core.action.ActionId;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.ledger.PendingGrant;
import dev.daka.core.ledger.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Reads pending grants as the table has them. */
final class PendingRows {
    /** In the order in which {@link #grant} reads them, after one other column. */
    static final String COLUMNS = "transaction_id, place, application, action_id, currency, campaign, rule_table,"
            + " rule_cell, rule_name, points, releases_on, confirmed_by, last_day";

    private PendingRows() {}

    static PendingGrant grant(ResultSet row) throws SQLException {
        return new PendingGrant(
                new PendingGrant.Key(row.getObject(2, UUID.class), row.getInt(3)),
                row.getString(4),
                new ActionId(row.getString(5)),
                new Source(
                        new CampaignKey(row.getString(7)),
                        new RuleRef(row.getString(8), row.getString(9), row.getString(10))),
                new CurrencyKey(row.getString(6)),
                row.getLong(11),
                row.getObject(12, LocalDate.class),
                row.getString(13),
                row.getObject(14, LocalDate.class));
    }
}
