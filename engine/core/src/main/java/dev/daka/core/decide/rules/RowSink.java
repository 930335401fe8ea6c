package dev.daka.core.decide.rules;

import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.LeftInputAdapterNode;

/**
 * Where the alpha nodes end: the rows that share their indexed conditions. What is left of the rows' conditions stands side
 * by side, since in a large table looking for it in memory takes longer than testing it.
 */
final class RowSink extends LeftInputAdapterNode {
    private static final long serialVersionUID = 1L;

    private final transient Predicate<Occasion>[] tests;
    /** Where each row's tests end. */
    private final int[] ends;

    private final transient FiredRow[] fired;

    @SuppressWarnings({"unchecked", "rawtypes"})
    RowSink(List<CompiledRow> rows) {
        List<Predicate<Occasion>> inOrder = new ArrayList<>();
        ends = new int[rows.size()];
        for (int row = 0; row < ends.length; row++) {
            inOrder.addAll(rows.get(row).rest());
            ends[row] = inOrder.size();
        }
        tests = inOrder.toArray(new Predicate[0]);
        fired = rows.stream().map(CompiledRow::fired).toArray(FiredRow[]::new);
    }

    @Override
    public void assertObject(InternalFactHandle handle, PropagationContext context, ReteEvaluator evaluator) {
        PassingOccasion passing = (PassingOccasion) handle;
        propose(passing.occasion(), passing.proposal());
    }

    private void propose(Occasion occasion, Proposal proposal) {
        int test = 0;
        for (int row = 0; row < ends.length; row++) {
            while (test < ends[row] && tests[test].test(occasion)) {
                test++;
            }
            if (test == ends[row]) {
                proposal.propose(fired[row]);
            }
            test = ends[row];
        }
    }
}
