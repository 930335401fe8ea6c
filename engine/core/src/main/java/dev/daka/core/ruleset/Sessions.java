package dev.daka.core.ruleset;

import dev.daka.core.evaluation.Occasion;
import dev.daka.core.evaluation.Proposal;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The sessions of one knowledge base. A session is used by one thread at a time and kept for the next, since making one
 * takes several times as long as using it. The knowledge base retains sessions until they are disposed of.
 */
final class Sessions implements AutoCloseable {
    private final KieBase knowledgeBase;

    /** As many as can be busy at once: evaluation never waits for anything but a processor. */
    private final BlockingQueue<KieSession> idle =
            new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

    private volatile boolean closed;

    Sessions(KieBase knowledgeBase) {
        this.knowledgeBase = knowledgeBase;
    }

    /** Fires the rows that match. Works after {@link #close()} too, for those who began before it. */
    void fire(Occasion occasion, Proposal proposal) {
        KieSession session = idle.poll();
        if (session == null) {
            session = knowledgeBase.newKieSession();
        }
        boolean clean = false;
        try {
            session.setGlobal(RuleModel.PROPOSAL, proposal);
            FactHandle handle = session.insert(occasion);
            session.fireAllRules();
            session.delete(handle);
            clean = true;
        } finally {
            giveBack(session, clean);
        }
    }

    int held() {
        return knowledgeBase.getKieSessions().size();
    }

    @Override
    public void close() {
        closed = true;
        disposeOfIdle();
    }

    private void giveBack(KieSession session, boolean clean) {
        if (!clean || closed || !idle.offer(session)) {
            session.dispose();
        }
        if (closed) {
            // The pool may have been closed between the look at the flag and the offer.
            disposeOfIdle();
        }
    }

    private void disposeOfIdle() {
        for (KieSession session = idle.poll(); session != null; session = idle.poll()) {
            session.dispose();
        }
    }
}
