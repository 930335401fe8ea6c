package dev.daka.core.decide.rules;

import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.Proposal;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.base.base.ClassObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;

/**
 * The alpha network that Drools builds from a model, with its hash and range indexes. Every rule here has one pattern,
 * so there is nothing to join, order or retract after the alpha nodes. A {@link RowSink} therefore replaces the path
 * into working memory and the agenda. Propagating an occasion stores nothing, so threads can share the network and no
 * session is needed.
 */
final class AlphaNetwork {
    /** The node through which occasions enter the network; empty if the model has no rules. */
    private final Optional<ObjectTypeNode> entry;

    private AlphaNetwork(Optional<ObjectTypeNode> entry) {
        this.entry = entry;
    }

    /** @param rows compiled rows, by the name of the Drools rule generated for each */
    static AlphaNetwork of(Model model, Map<String, CompiledRow> rows) {
        InternalRuleBase base = (InternalRuleBase) KieBaseBuilder.createKieBaseFromModel(model);
        Optional<ObjectTypeNode> entry = base.getRete().getObjectTypeNodes().stream()
                .filter(node -> node.getObjectType().equals(new ClassObjectType(Occasion.class)))
                .findFirst();
        entry.ifPresent(node -> leadToRows(node, rows));
        return new AlphaNetwork(entry);
    }

    /** Adds every row whose conditions the occasion meets to the proposal, in no particular order. */
    void propose(Occasion occasion, Proposal proposal) {
        if (entry.isPresent()) {
            PassingOccasion.pass(occasion, proposal, entry.get());
        }
    }

    private static void leadToRows(ObjectSource first, Map<String, CompiledRow> rows) {
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

    private static List<CompiledRow> rowsOf(LeftInputAdapterNode adapter, Map<String, CompiledRow> rows) {
        return Arrays.stream(adapter.getSinkPropagator().getSinks())
                .map(sink -> sink.getAssociatedRules()[0].getName())
                .map(rows::get)
                .toList();
    }
}
