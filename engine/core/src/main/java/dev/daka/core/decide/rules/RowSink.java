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
 * The end of a path of alpha nodes, with the rows that share these indexed conditions. The remaining tests of all rows
 * lie in one array, because in a large table fetching scattered tests from memory takes longer than running them.
 */
final class RowSink extends LeftInputAdapterNode {
    private static final long serialVersionUID = 1L;

    private final transient Predicate<Occasion>[] tests;
    /** For each row, the index in {@link #tests} after its last test. */
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
