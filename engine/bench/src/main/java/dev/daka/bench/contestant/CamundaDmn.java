package dev.daka.bench.contestant;

import dev.daka.bench.table.TaskDmn;
import dev.daka.bench.table.Tasks;
import dev.daka.core.evaluation.Occasion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * Camunda 7's DMN engine. The decision is parsed once, but its default FEEL engine parses each cell again for each
 * action. The FEEL engine from before version 7.13, which can still be enabled, caches what it has parsed.
 */
final class CamundaDmn implements Contestant<VariableContext, DmnDecisionTableResult> {
    private final DmnEngine engine;
    private final DmnDecision decision;

    private CamundaDmn(DmnEngine engine, DmnDecision decision) {
        this.engine = engine;
        this.decision = decision;
    }

    static CamundaDmn publish(Submission submission, boolean legacyFeel) {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.enableFeelLegacyBehavior(legacyFeel);
        DmnEngine engine = configuration.buildEngine();
        try (InputStream file = Submission.open(submission.dmn())) {
            return new CamundaDmn(engine, engine.parseDecision(TaskDmn.DECISION, file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public VariableContext input(Occasion occasion) {
        VariableMap variables = Variables.createVariables()
                .putValue("actionType", occasion.getActionType())
                .putValue("channel", occasion.getChannel())
                .putValue("memberTier", occasion.getMemberTier())
                .putValue("amount", occasion.getAmount())
                .putValue(Tasks.CATEGORY, occasion.text(Tasks.CATEGORY))
                .putValue(Tasks.PURCHASES, occasion.metric(Tasks.PURCHASES));
        return variables.asVariableContext();
    }

    @Override
    public DmnDecisionTableResult evaluate(VariableContext input) {
        return engine.evaluateDecisionTable(decision, input);
    }

    @Override
    public List<Long> pointsOf(DmnDecisionTableResult answer) {
        List<Number> points = answer.collectEntries("points");
        return points.stream().map(Number::longValue).sorted().toList();
    }

    /** Does nothing, because the engine is not registered anywhere. */
    @Override
    public void close() {}
}
