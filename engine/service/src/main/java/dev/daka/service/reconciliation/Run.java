package dev.daka.service.reconciliation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reconciliation of the ledger.
 *
 * @param startedBy   the operator; absent where its time had come
 * @param differences how many there were; absent where the run could not be finished
 * @param figures     one for each currency
 * @param found       the first differences of each check
 */
@Schema(name = "Reconciliation")
record Run(
        long id,
        @Nullable String startedBy,
        Instant startedAt,
        Instant finishedAt,
        @Nullable Long differences,
        List<Figures> figures,
        List<Difference> found) {}
