package dev.daka.bench.contestant;

import dev.daka.bench.table.TaskDmn;
import dev.daka.bench.table.Tasks;
import dev.daka.core.evaluation.Occasion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The DMN engine of the Drools project, with default settings. The model is compiled once; each evaluation copies its
 * context. The optional alpha network is not measured, because it gives wrong answers: for 10 rows, no row fires when
 * one must.
 */
final class KieDmn implements Contestant<DMNContext, DMNResult> {
    private final DMNRuntime runtime;
    private final DMNModel model;

    private KieDmn(DMNRuntime runtime, DMNModel model) {
        this.runtime = runtime;
        this.model = model;
    }

    static KieDmn publish(Submission submission) {
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(
                        List.of(ResourceFactory.newFileResource(submission.dmn().toFile())))
                .getOrElseThrow(IllegalStateException::new);
        DMNModel model = Objects.requireNonNull(runtime.getModel(TaskDmn.NAMESPACE, TaskDmn.MODEL));
        if (model.hasErrors()) {
            throw new IllegalStateException("KIE DMN refuses the table: "
                    + model.getMessages(DMNMessage.Severity.ERROR).get(0));
        }
        return new KieDmn(runtime, model);
    }

    @Override
    public DMNContext input(Occasion occasion) {
        DMNContext context = runtime.newContext();
        context.set("actionType", occasion.getActionType());
        context.set("channel", occasion.getChannel());
        context.set("memberTier", occasion.getMemberTier());
        context.set("amount", occasion.getAmount());
        context.set(Tasks.CATEGORY, occasion.text(Tasks.CATEGORY));
        context.set(Tasks.PURCHASES, occasion.metric(Tasks.PURCHASES));
        return context;
    }

    @Override
    public DMNResult evaluate(DMNContext input) {
        return runtime.evaluateAll(model, input);
    }

    @Override
    public List<Long> pointsOf(DMNResult answer) {
        if (answer.hasErrors()) {
            throw new IllegalStateException(answer.getMessages().toString());
        }
        List<?> points =
                (List<?>) answer.getDecisionResultByName(TaskDmn.DECISION).getResult();
        return points.stream()
                .map(value -> ((BigDecimal) value).longValueExact())
                .sorted()
                .toList();
    }

    /** Does nothing, because the engine is not registered anywhere. */
    @Override
    public void close() {}
}
