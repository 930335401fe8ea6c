package dev.daka.service.actions;

import dev.daka.core.Inquiry;
import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.decision.Decision;
import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.database.WholeTransactions;
import dev.daka.service.ledger.Balances;
import dev.daka.service.ledger.Booking;
import dev.daka.service.ledger.Ledger;
import dev.daka.service.members.Members;
import dev.daka.service.records.PostgresRecords;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Decides an action and books the decision, or books nothing at all: one transaction per action. */
@Service
class DecideAction {
    private final CurrentCampaigns campaigns;
    private final Members members;
    private final PostgresRecords records;
    private final Ledger ledger;
    private final StoredDecisions decisions;
    private final Answers answers;
    private final DecisionMeters meters;
    private final WholeTransactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    DecideAction(
            CurrentCampaigns campaigns,
            Members members,
            PostgresRecords records,
            Ledger ledger,
            StoredDecisions decisions,
            Answers answers,
            DecisionMeters meters,
            WholeTransactions transactions,
            JsonMapper json,
            Clock clock) {
        this.campaigns = campaigns;
        this.members = members;
        this.records = records;
        this.ledger = ledger;
        this.decisions = decisions;
        this.answers = answers;
        this.meters = meters;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    private record Turn(Answered answered, Optional<Decision> decision) {}

    /** The answer to the action: a new one, or the one it got before. */
    Answered decide(String application, Action action, Fingerprint fingerprint) {
        DecisionKey key = new DecisionKey(action.memberId(), application, action.actionId());
        Turn turn = meters.timed(() -> transactions.run(() -> turn(key, action, fingerprint)));
        turn.decision().ifPresentOrElse(meters::booked, meters::replayed);
        return turn.answered();
    }

    /** The answer that was given before, if one was. */
    Optional<Answered> answeredBefore(DecisionKey key, Fingerprint fingerprint) {
        Optional<Answered> before = decisions.find(key).map(stored -> stored.again(fingerprint));
        before.ifPresent(answered -> meters.replayed());
        return before;
    }

    /**
     * Two posts of the same action wait for each other at the member's lock; the second one then sees the first one's
     * answer, since every statement sees what is committed when it begins.
     */
    private Turn turn(DecisionKey key, Action action, Fingerprint fingerprint) {
        Member member = members.lock(key.member());
        Optional<StoredDecision> before = decisions.find(key);
        if (before.isPresent()) {
            return new Turn(before.get().again(fingerprint), Optional.empty());
        }
        Inquiry inquiry = campaigns.running().ask(action);
        Decision decision = inquiry.decide(member, records.lock(key.member(), inquiry.needs()));
        return new Turn(new Answered(book(key, decision, fingerprint), false), Optional.of(decision));
    }

    private String book(DecisionKey key, Decision decision, Fingerprint fingerprint) {
        UUID id = UUID.randomUUID();
        Instant now = now();
        Balances balances = ledger.book(new Booking(id, key.application(), decision, now));
        records.apply(key.member(), decision.changes());
        String response = json.writeValueAsString(answers.of(id, decision, balances, now));
        decisions.add(key, id, new StoredDecision(fingerprint, response), now);
        return response;
    }

    private Instant now() {
        // As exact as PostgreSQL keeps it.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
