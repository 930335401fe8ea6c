package dev.daka.core.ruleset;

import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.LeftInputAdapterNode;

/** Where the alpha nodes end: the rows that share their indexed conditions. */
final class RowSink extends LeftInputAdapterNode {
    private static final long serialVersionUID = 1L;

    private final transient CompiledRow[] rows;

    RowSink(CompiledRow[] rows) {
        this.rows = rows;
    }

    @Override
    public void assertObject(InternalFactHandle handle, PropagationContext context, ReteEvaluator evaluator) {
        ((PassingOccasion) handle).reach(rows);
    }
}
