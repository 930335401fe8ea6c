package dev.daka.service.reconciliation;

import org.springframework.stereotype.Component;

/** Whether members get something for points: not while the ledger has differences. Decisions go on. */
@Component
public class Payouts {
    private final ReconciliationRuns runs;

    Payouts(ReconciliationRuns runs) {
        this.runs = runs;
    }

    /** As the last run has it that was finished, in whatever process. */
    public boolean areFrozen() {
        return runs.differences().orElse(0L) > 0;
    }
}
