package dev.daka.bench.contestant;

import dev.daka.bench.table.TaskRow;
import dev.daka.bench.table.Tasks;
import dev.daka.core.evaluation.Occasion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.FactHandle;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.Type;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.LhsBuilder;
import org.evrete.api.builders.RuleSetBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Evrete. The rules are built through its Java API with predicates written in Java, so it compiles no code. Rows with
 * equal cells share a predicate. All evaluations use one session.
 */
final class EvreteRules implements Contestant<Occasion, List<Long>> {
    private static final String FACT = "$o";

    private final KnowledgeService service;
    private final StatefulSession session;
    private List<Long> fired = new ArrayList<>();

    private EvreteRules(Submission submission) {
        service = new KnowledgeService();
        Knowledge knowledge = service.newKnowledge().configureTypes(types -> {
            Type<Occasion> type = types.declare(Occasion.class);
            type.declareField("type", String.class, Occasion::getActionType);
            type.declareField("channel", String.class, Occasion::getChannel);
            type.declareField("tier", String.class, Occasion::getMemberTier);
            type.declareField("amount", BigDecimal.class, Occasion::getAmount);
            type.declareField("category", String.class, occasion -> occasion.text(Tasks.CATEGORY));
            type.declareField("purchases", BigDecimal.class, occasion -> occasion.metric(Tasks.PURCHASES));
        });
        RuleSetBuilder<Knowledge> builder = knowledge.builder();
        Predicates predicates = new Predicates();
        for (TaskRow row : submission.rows()) {
            LhsBuilder<Knowledge> conditions = builder.newRule(row.name()).forEach(FACT, Occasion.class);
            predicates.equal(conditions, "category", row.category());
            predicates.equal(conditions, "type", row.actionType());
            predicates.equal(conditions, "channel", row.channel());
            predicates.equal(conditions, "tier", row.memberTier());
            predicates.atLeast(conditions, "amount", row.amountFrom());
            predicates.atMost(conditions, "amount", row.amountTo());
            predicates.atLeast(conditions, "purchases", row.minPurchases());
            conditions.execute(context -> fired.add(row.points()));
        }
        builder.build();
        session = knowledge.newStatefulSession();
    }

    static EvreteRules publish(Submission submission) {
        return new EvreteRules(submission);
    }

    @Override
    public Occasion input(Occasion occasion) {
        return occasion;
    }

    @Override
    public List<Long> evaluate(Occasion input) {
        fired = new ArrayList<>();
        FactHandle handle = session.insert(input);
        session.fire();
        session.delete(handle);
        return fired;
    }

    @Override
    public List<Long> pointsOf(List<Long> answer) {
        return answer.stream().sorted().toList();
    }

    @Override
    public void close() {
        session.close();
        service.shutdown();
    }

    /** The predicates, one for each combination of field, comparison and value. */
    private static final class Predicates {
        private final Map<String, ValuesPredicate> known = new HashMap<>();

        void equal(LhsBuilder<?> conditions, String field, @Nullable String cell) {
            if (cell != null) {
                add(conditions, field, "== " + cell, actual -> cell.equals(actual));
            }
        }

        void atLeast(LhsBuilder<?> conditions, String field, @Nullable BigDecimal cell) {
            if (cell != null) {
                add(conditions, field, ">= " + cell, actual -> ((BigDecimal) actual).compareTo(cell) >= 0);
            }
        }

        void atMost(LhsBuilder<?> conditions, String field, @Nullable BigDecimal cell) {
            if (cell != null) {
                add(conditions, field, "<= " + cell, actual -> ((BigDecimal) actual).compareTo(cell) <= 0);
            }
        }

        private void add(LhsBuilder<?> conditions, String field, String comparison, Predicate<Object> holds) {
            ValuesPredicate predicate = known.computeIfAbsent(field + comparison, first -> values -> {
                Object actual = values.get(0);
                return actual != null && holds.test(actual);
            });
            conditions.where(predicate, FACT + "." + field);
        }
    }
}
