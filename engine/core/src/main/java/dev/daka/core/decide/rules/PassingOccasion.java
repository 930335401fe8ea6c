package dev.daka.core.decide.rules;

import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.Proposal;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.reteoo.ObjectTypeNode;
import org.jspecify.annotations.NullUnmarked;

/** An occasion that is propagated through the alpha nodes, with the proposal that collects the rows it reaches. */
final class PassingOccasion extends DefaultFactHandle {
    private static final long serialVersionUID = 1L;

    private final transient Occasion occasion;
    private final transient Proposal proposal;

    private PassingOccasion(Occasion occasion, Proposal proposal) {
        super(occasion);
        this.occasion = occasion;
        this.proposal = proposal;
    }

    /**
     * Propagates an occasion from the entry node. The propagation context and the session are null: no node here reads
     * them.
     */
    @NullUnmarked
    static void pass(Occasion occasion, Proposal proposal, ObjectTypeNode entry) {
        entry.getObjectSinkPropagator().propagateAssertObject(new PassingOccasion(occasion, proposal), null, null);
    }

    Occasion occasion() {
        return occasion;
    }

    Proposal proposal() {
        return proposal;
    }
}
