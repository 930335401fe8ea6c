package dev.daka.core.booking;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.decide.PreparedDecision;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.records.BudgetNeed;
import dev.daka.core.decide.records.Changes;
import dev.daka.core.journal.ActionHistory;
import dev.daka.core.journal.Fact;
import dev.daka.core.journal.Horizon;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.ReversalBasis;
import dev.daka.core.journal.RowKey;
import dev.daka.core.journal.StoredResponse;
import dev.daka.core.ledger.Grant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The actions of one unit of work. They are decided one after the other; each sees the changes made by those before it.
 */
final class Batch {
    private final Storage.Unit unit;
    private final Leases leases;
    private final Currencies currencies;
    private final DecisionResponses responses;
    private final Supplier<UUID> ids;
    private final Instant now;
    private final Map<MemberId, Optional<OpenMember>> members = new LinkedHashMap<>();
    /** The rows of all members, in the order in which they were appended. */
    private final List<JournalRow> rows = new ArrayList<>();

    Batch(
            Storage.Unit unit,
            Leases leases,
            Currencies currencies,
            DecisionResponses responses,
            Supplier<UUID> ids,
            Instant now) {
        this.unit = unit;
        this.leases = leases;
        this.currencies = currencies;
        this.responses = responses;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Returns the stored answer if the action was answered before, and {@link Result.Busy} if another unit of work has
     * locked the member. Otherwise decides the action and adds its rows to the batch.
     */
    Result answer(Submission submission, PreparedDecision prepared) {
        Optional<OpenMember> open = members.computeIfAbsent(submission.action().memberId(), this::open);
        if (open.isEmpty()) {
            return new Result.Busy();
        }
        OpenMember member = open.get();
        Optional<ActionHistory> before = member.action(submission.key().subject());
        if (before.isPresent()) {
            return new Result.AnsweredBefore(before.get().answer());
        }
        SharedRecords records =
                new SharedRecords(member.state(), prepared.loadNeeds().budgets(), leases::useOf);
        Decision decision = decide(prepared, member, records);
        ReversalBasis.Inputs inputs = decision.action().amount() == null
                ? null
                : new ReversalBasis.Inputs(member.profile(), prepared.recordedInputs(records));
        use(decision, prepared.loadNeeds().budgets());
        return book(submission, member, decision, inputs);
    }

    private Optional<OpenMember> open(MemberId id) {
        return unit.member(id).map(found -> new OpenMember(unit, found, currencies, ids, now, rows));
    }

    /**
     * Decides the action. If a budget withheld an effect and its lease could be extended, decides again, at most as
     * many times as there are budgets.
     */
    private Decision decide(PreparedDecision prepared, OpenMember member, SharedRecords records) {
        List<BudgetNeed> budgets = prepared.loadNeeds().budgets();
        Decision decision = prepared.decide(member.profile(), records);
        for (int i = 0; i < budgets.size() && leases.extendFor(decision, budgets, now, unit::lease); i++) {
            records.refresh();
            decision = prepared.decide(member.profile(), records);
        }
        return decision;
    }

    /** Reserves the budget that the decision spends, so that the next decision of the batch cannot spend it too. */
    private void use(Decision decision, List<BudgetNeed> budgets) {
        for (Changes.CounterChange change : decision.changes().counters()) {
            if (change.counter().member() == null) {
                BudgetNeed need = budgets.stream()
                        .filter(budget -> budget.counter().equals(change.counter()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Was not asked for: " + change.counter()));
                leases.use(need, change.used());
            }
        }
    }

    private Result book(
            Submission submission, OpenMember member, Decision decision, ReversalBasis.@Nullable Inputs inputs) {
        UUID id = ids.get();
        submission.confirmed().ifPresent(confirmed -> member.confirm(confirmed, submission));
        List<Grant> grants = member.wallets()
                .grant(id, submission.application(), decision.action().actionId(), Awards.of(decision));
        ReversalBasis basis = ReversalBasis.of(decision, grants, inputs);
        JournalRow row = member.append(
                RowKey.of(member.id(), RowKey.Kind.ACTION, submission.key().subject()),
                id,
                submission.fingerprint(),
                responses.of(id, decision, member.wallets().balances(), now),
                new Fact.Decided(basis, grants, decision.granted(), decision.withheld()),
                decision.changes());
        return new Result.Booked(new StoredResponse(row.fingerprint(), row.answer()), decision);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    BatchWrite write(Horizon horizon) {
        List<BatchWrite.NewState> states = new ArrayList<>();
        for (Optional<OpenMember> member : members.values()) {
            if (member.isPresent() && member.get().isChanged()) {
                member.get().state().forget(horizon);
                states.add(member.get().newState());
            }
        }
        return new BatchWrite(rows, states, leases.uses(), Map.of());
    }
}
