package dev.daka.service.campaigns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published versions of campaigns in the database. */
@Repository
public class CampaignVersions {
    private static final String COLUMNS =
            "SELECT campaign, version, hash, workbook, published_at FROM campaign_version ";

    private final JdbcClient jdbc;

    CampaignVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks publication in all replicas until the end of the transaction. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('campaign_version'))").query(row -> {});
    }

    List<StoredVersion> newest() {
        return jdbc.sql("SELECT DISTINCT ON (campaign) campaign, version, hash, workbook, published_at"
                        + " FROM campaign_version ORDER BY campaign, version DESC")
                .query((row, number) -> version(row))
                .list();
    }

    Optional<StoredVersion> newest(String campaign) {
        return jdbc.sql(COLUMNS + "WHERE campaign = ? ORDER BY version DESC LIMIT 1")
                .param(campaign)
                .query((row, number) -> version(row))
                .optional();
    }

    Optional<StoredVersion> find(String campaign, int version) {
        return jdbc.sql(COLUMNS + "WHERE campaign = ? AND version = ?")
                .params(campaign, version)
                .query((row, number) -> version(row))
                .optional();
    }

    /** A campaign's published versions, newest first. */
    public List<PublishedVersion> of(String campaign) {
        return jdbc.sql(
                        "SELECT version, hash, published_at FROM campaign_version WHERE campaign = ? ORDER BY version DESC")
                .param(campaign)
                .query((row, number) ->
                        new PublishedVersion(row.getInt(1), row.getString(2), instant(row, "published_at")))
                .list();
    }

    void add(StoredVersion version) {
        jdbc.sql(
                        "INSERT INTO campaign_version (campaign, version, hash, workbook, published_at) VALUES (?, ?, ?, ?, ?)")
                .params(
                        version.campaign(),
                        version.version(),
                        version.hash(),
                        version.workbook().toArray(),
                        OffsetDateTime.ofInstant(version.publishedAt(), ZoneOffset.UTC))
                .update();
    }

    private static StoredVersion version(ResultSet row) throws SQLException {
        return new StoredVersion(
                row.getString("campaign"),
                row.getInt("version"),
                row.getString("hash"),
                new WorkbookBytes(row.getBytes("workbook")),
                instant(row, "published_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
