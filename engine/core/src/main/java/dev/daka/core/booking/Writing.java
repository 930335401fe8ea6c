package dev.daka.core.booking;

import dev.daka.core.action.MemberId;
import dev.daka.core.decision.CounterKey;
import dev.daka.core.decision.DayFigure;
import dev.daka.core.decision.MetricKey;
import dev.daka.core.ledger.LedgerChanges;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that a batch changes, each record once.
 *
 * @param bookings in the order in which they were decided
 * @param ledger   what the members' points become
 * @param metrics  what is added to each day of a metric
 * @param caps     what is added to each day of a member's counter
 * @param leases   what is spent of leases, in order
 */
public record Writing(
        List<Booking> bookings,
        LedgerChanges ledger,
        Map<MetricDay, DayFigure> metrics,
        Map<CapDay, CapUse> caps,
        List<LeaseUse> leases) {
    /** A day of a member's metric. */
    public record MetricDay(MemberId member, MetricKey metric, LocalDate day) {}

    /** A day of a member's counter. */
    public record CapDay(CounterKey counter, LocalDate day) {}

    /**
     * Use of a cap.
     *
     * @param used   1 or more
     * @param amount all there is
     * @param last   when it was used last
     */
    public record CapUse(long used, long amount, Instant last) {
        CapUse plus(CapUse later) {
            return new CapUse(used + later.used, later.amount, last.isAfter(later.last) ? last : later.last);
        }
    }
}
