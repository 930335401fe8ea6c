package dev.daka.service.api.actions;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.booking.Preview;
import dev.daka.core.booking.Storage;
import dev.daka.core.booking.Submission;
import dev.daka.core.campaign.Currencies;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.service.api.members.Members;
import dev.daka.service.campaigns.CurrentCampaigns;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

/** What an action would get, booked nowhere. */
@Service
public class DryRun {
    private final CurrentCampaigns campaigns;
    private final Members members;
    private final Preview preview;
    private final DecisionAnswers answers;
    private final Clock clock;

    DryRun(
            CurrentCampaigns campaigns,
            Members members,
            Storage storage,
            Currencies currencies,
            DecisionAnswers answers,
            Clock clock) {
        this.campaigns = campaigns;
        this.members = members;
        this.preview = new Preview(storage, currencies);
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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Preview.Outlook outlook = preview.of(
                new Submission(application, action, ""), campaigns.running().prepare(action), member, now);
        return answers.of(outlook.id(), outlook.decision(), outlook.balances(), now);
    }

    /** The bare decision. */
    public Decision decide(Action action, Member member) {
        return preview.decide(campaigns.running().prepare(action), member);
    }
}
