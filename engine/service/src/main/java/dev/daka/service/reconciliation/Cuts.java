package dev.daka.service.reconciliation;

import dev.daka.service.journal.Mark;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Stores the cut from which the next run continues. */
@Repository
class Cuts {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Cuts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Cut of the last finished run. Empty if that run found differences; the next run must then check all members. */
    Optional<Cut> last() {
        return jdbc.sql("""
                        SELECT epoch, xid, sums FROM reconciliation_cut
                        WHERE run_id = (SELECT max(run_id) FROM reconciliation WHERE differences IS NOT NULL)""")
                .query((row, number) -> new Cut(
                        new Mark(row.getInt(1), row.getLong(2)), json.readValue(row.getString(3), Cut.Sums.class)))
                .optional();
    }

    void put(long run, Cut cut) {
        jdbc.sql("""
                        INSERT INTO reconciliation_cut AS last (run_id, epoch, xid, sums) VALUES (?, ?, ?, ?::json)
                        ON CONFLICT ((true)) DO UPDATE SET run_id = excluded.run_id, epoch = excluded.epoch, xid = excluded.xid,
                            sums = excluded.sums
                        WHERE last.run_id < excluded.run_id""")
                .params(run, cut.mark().epoch(), cut.mark().xid(), json.writeValueAsString(cut.sums()))
                .update();
    }
}
