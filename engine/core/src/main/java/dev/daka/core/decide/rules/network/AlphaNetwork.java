package dev.daka.core.decide.rules.network;

import dev.daka.core.evaluation.FiredRow;
import dev.daka.core.evaluation.Occasion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.base.base.ClassObjectType;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The alpha network that Drools builds from a model, with its hash and range indexes. Every rule here has one pattern,
 * so there is nothing to join, order or retract after the alpha nodes. A {@link RowSink} therefore replaces the path
 * into working memory and the agenda. Propagating an occasion stores nothing, so threads can share the network and no
 * session is needed.
 *
 * <p>Written for the release of Drools that {@code DroolsInternalsTest} names. That test fails if an upgrade changes what is
 * used here.
 */
final class AlphaNetwork implements RuleNetwork {
    /** Null if no rule has a pattern on occasions. */
    private final @Nullable ObjectTypeNode entry;

    private AlphaNetwork(@Nullable ObjectTypeNode entry) {
        this.entry = entry;
    }

    static AlphaNetwork of(Model model, Map<String, RowTests> rows) {
        InternalRuleBase base = (InternalRuleBase) KieBaseBuilder.createKieBaseFromModel(model);
        ObjectTypeNode entry = base.getRete().getObjectTypeNodes().stream()
                .filter(node -> node.getObjectType().equals(new ClassObjectType(Occasion.class)))
                .findFirst()
                .orElse(null);
        if (entry != null) {
            endInRows(entry, rows);
        }
        return new AlphaNetwork(entry);
    }

    @Override
    public void match(Occasion occasion, FiredRows rows) {
        if (entry != null) {
            pass(new PassingOccasion(occasion, rows), entry);
        }
    }

    /** No node here asks for a session or for the reason of the propagation, so there are none. */
    @NullUnmarked
    private static void pass(PassingOccasion passing, ObjectTypeNode entry) {
        entry.getObjectSinkPropagator().propagateAssertObject(passing, null, null);
    }

    private static void endInRows(ObjectSource first, Map<String, RowTests> rows) {
        Deque<ObjectSource> sources = new ArrayDeque<>(List.of(first));
        while (!sources.isEmpty()) {
            ObjectSource source = sources.pop();
            for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
                if (sink instanceof LeftInputAdapterNode adapter) {
                    source.removeObjectSink(adapter);
                    source.addObjectSink(new RowSink(rowsOf(adapter, rows)));
                } else {
                    sources.push((ObjectSource) sink);
                }
            }
        }
    }

    private static List<RowTests> rowsOf(LeftInputAdapterNode adapter, Map<String, RowTests> rows) {
        return Arrays.stream(adapter.getSinkPropagator().getSinks())
                .map(sink -> sink.getAssociatedRules()[0].getName())
                .map(rows::get)
                .toList();
    }

    /** An occasion on its way through the alpha nodes, with the list of the rows it reaches. */
    private static final class PassingOccasion extends DefaultFactHandle {
        private static final long serialVersionUID = 1L;

        private final transient Occasion occasion;
        private final transient FiredRows rows;

        PassingOccasion(Occasion occasion, FiredRows rows) {
            super(occasion);
            this.occasion = occasion;
            this.rows = rows;
        }
    }

    /**
     * The end of the alpha nodes: the rows that share their indexed conditions. The tests of all rows stand in one array, since in
     * a large table following references from row to row takes longer than testing.
     */
    private static final class RowSink extends LeftInputAdapterNode {
        private static final long serialVersionUID = 1L;

        private final transient Predicate<Occasion>[] tests;
        /** For each row, the index after its last test. */
        private final int[] ends;

        private final transient FiredRow[] fired;

        @SuppressWarnings({"unchecked", "rawtypes"})
        RowSink(List<RowTests> rows) {
            List<Predicate<Occasion>> inOrder = new ArrayList<>();
            ends = new int[rows.size()];
            for (int row = 0; row < ends.length; row++) {
                inOrder.addAll(rows.get(row).rest());
                ends[row] = inOrder.size();
            }
            tests = inOrder.toArray(new Predicate[0]);
            fired = rows.stream().map(RowTests::fired).toArray(FiredRow[]::new);
        }

        @Override
        public void assertObject(InternalFactHandle handle, PropagationContext context, ReteEvaluator evaluator) {
            PassingOccasion passing = (PassingOccasion) handle;
            match(passing.occasion, passing.rows);
        }

        private void match(Occasion occasion, FiredRows rows) {
            int test = 0;
            for (int row = 0; row < ends.length; row++) {
                while (test < ends[row] && tests[test].test(occasion)) {
                    test++;
                }
                if (test == ends[row]) {
                    rows.add(fired[row]);
                }
                test = ends[row];
            }
        }
    }
}
