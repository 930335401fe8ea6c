package dev.daka.service.actions;

import dev.daka.core.Inquiry;
import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.booking.OnRecord;
import dev.daka.core.booking.Storage;
import dev.daka.core.decision.Decision;
import dev.daka.core.ledger.Wallets;
import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.ledger.Ledger;
import dev.daka.service.members.Members;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What an action would get, booked nowhere. */
@Service
public class DryRun {
    private final CurrentCampaigns campaigns;
    private final Members members;
    private final Storage storage;
    private final Ledger ledger;
    private final Answers answers;
    private final Clock clock;

    DryRun(CurrentCampaigns campaigns, Members members, Storage storage, Ledger ledger, Answers answers, Clock clock) {
        this.campaigns = campaigns;
        this.members = members;
        this.storage = storage;
        this.ledger = ledger;
        this.answers = answers;
        this.clock = clock;
    }

    /** For the member as it is known. */
    public DecisionAnswer of(String application, Action action) {
        return of(
                application,
                action,
                members.find(action.memberId()).orElseGet(() -> Member.unknown(action.memberId())));
    }

    /** As if that were known of the member. The balances are those that booking it would lead to. */
    public DecisionAnswer of(String application, Action action, Member member) {
        Inquiry inquiry = campaigns.running().ask(action);
        OnRecord record = storage.look(member.id(), inquiry.needs());
        Decision decision = inquiry.decide(member, record);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = UUID.randomUUID();
        Wallets wallets = ledger.wallets(record, now);
        wallets.confirm(application, action, UUID::randomUUID);
        wallets.grant(id, application, decision);
        return answers.of(id, decision, wallets.balances(), now);
    }

    /** The bare decision. */
    public Decision decide(Action action, Member member) {
        Inquiry inquiry = campaigns.running().ask(action);
        return inquiry.decide(member, storage.look(member.id(), inquiry.needs()));
    }
}
