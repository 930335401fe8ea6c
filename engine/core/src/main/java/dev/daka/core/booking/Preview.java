package dev.daka.core.booking;

import dev.daka.core.action.Member;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.decide.PreparedDecision;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.records.BudgetNeed;
import dev.daka.core.decide.records.CounterUse;
import dev.daka.core.journal.ActionHistory;
import dev.daka.core.ledger.Balance;
import dev.daka.core.ledger.Wallets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Shows what booking an action would lead to. It books nothing and takes no locks. */
public final class Preview {
    private final Storage storage;
    private final Currencies currencies;

    public Preview(Storage storage, Currencies currencies) {
        this.storage = storage;
        this.currencies = currencies;
    }

    /**
     * The decision that would be made, and the balances that the member would have after it.
     *
     * @param id id made up for the preview; a booking would get another
     */
    public record Outlook(UUID id, Decision decision, Map<CurrencyKey, Balance> balances) {}

    /**
     * Decides as if the action were booked at {@code now}.
     *
     * @param profile profile to decide with; it may differ from the stored one
     */
    public Outlook of(Submission submission, PreparedDecision prepared, Member profile, Instant now) {
        MemberSnapshot member = storage.peek(profile.id());
        Decision decision = decide(prepared, profile, member);
        Wallets wallets = member.settled(currencies, now);
        submission
                .confirmed()
                .flatMap(confirmed -> ActionHistory.of(storage.rows(profile.id(), confirmed)))
                .ifPresent(confirmed -> wallets.release(
                        confirmed.confirmedBy(
                                submission.action().type(), member.state().wallet(), currencies),
                        UUID::randomUUID));
        UUID id = UUID.randomUUID();
        wallets.grant(id, submission.application(), decision.action().actionId(), Awards.of(decision));
        return new Outlook(id, decision, wallets.balances());
    }

    /** Decides without computing balances. */
    public Decision decide(PreparedDecision prepared, Member profile) {
        return decide(prepared, profile, storage.peek(profile.id()));
    }

    private Decision decide(PreparedDecision prepared, Member profile, MemberSnapshot member) {
        return prepared.decide(
                profile, new SharedRecords(member.state(), prepared.loadNeeds().budgets(), this::useOf));
    }

    private CounterUse useOf(BudgetNeed need) {
        long used = storage.used(
                SharedCounter.budget(need.counter().campaign(), need.counter().limit(), need.day()));
        return CounterUse.of(need.day(), used, null);
    }
}
