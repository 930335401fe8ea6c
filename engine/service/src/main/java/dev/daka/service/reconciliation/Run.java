package dev.daka.service.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reconciliation of the ledger.
 *
 * @param id          id of the run; later runs have larger numbers
 * @param startedBy   name of the operator who started the run; absent if the schedule did
 * @param startedAt   when the run started, in UTC
 * @param finishedAt  when the run ended, in UTC
 * @param whole       true if all members were checked; false if only those with new rows since the previous run were
 * @param members     how many members were checked
 * @param differences how many differences were found; absent if the run could not be finished
 * @param figures     the whereabouts of all issued points, one entry per currency
 * @param found       the first differences of each check
 */
@Schema(name = "Reconciliation")
record Run(
        long id,
        @Nullable String startedBy,
        Instant startedAt,
        Instant finishedAt,
        boolean whole,
        long members,
        @Nullable Long differences,
        List<Figures> figures,
        List<Difference> found) {}
