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

/** Decides an action without booking it. */
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

    /** Answers for the member as stored, or for an unknown member if none is stored. */
    public DecisionAnswer of(String application, Action action) {
        return of(
                application,
                action,
                members.find(action.memberId()).orElseGet(() -> Member.unknown(action.memberId())));
    }

    /** Answers as if the member had this profile. The balances are those that booking the action would lead to. */
    public DecisionAnswer of(String application, Action action, Member member) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Preview.Outlook outlook = preview.of(
                new Submission(application, action, ""), campaigns.running().prepare(action), member, now);
        return answers.of(outlook.id(), outlook.decision(), outlook.balances(), now);
    }

    /** Decides without building the answer or its balances. */
    public Decision decide(Action action, Member member) {
        return preview.decide(campaigns.running().prepare(action), member);
    }
}
