package dev.daka.core.booking;

import dev.daka.core.booking.Writing.CapDay;
import dev.daka.core.booking.Writing.MetricDay;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.Outcome;
import dev.daka.core.ledger.LedgerChanges;
import dev.daka.core.ledger.TakenBack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cancellation as it is written down, with all that it changes.
 *
 * @param key       of the action's answer
 * @param id        the application's own
 * @param number    1 for the first of the action
 * @param booking   names its transaction
 * @param answer    what the application gets
 * @param left      what still stands of the action; null for nothing
 * @param tombstone what the action gets if it comes after all; null where it came before
 * @param ledger    the reversal, and what was due before it
 * @param metrics   what is taken from each day of a metric
 * @param caps      what comes back of each day of a member's counter
 * @param budgets   what comes back of budgets
 * @param takenBack points, by grant
 * @param kept      what the member got and keeps: rewards, badges and messages
 */
public record Cancellation(
        DecisionKey key,
        String id,
        int number,
        UUID booking,
        StoredAnswer answer,
        @Nullable Standing left,
        @Nullable StoredAnswer tombstone,
        LedgerChanges ledger,
        Map<MetricDay, DayFigure> metrics,
        Map<CapDay, Long> caps,
        Map<BudgetPeriod, Long> budgets,
        List<TakenBack> takenBack,
        List<Outcome.Granted> kept,
        Instant at) {}
