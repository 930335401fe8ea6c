package dev.daka.service.admin.simulations;

import dev.daka.core.campaign.CampaignVersion;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.service.admin.simulations.SimulationRequest.SideChoice;
import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.platform.problems.ProblemText;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds and compiles the campaigns that an operator chose for a side. */
@Component
class Sides {
    private final CurrentCampaigns campaigns;
    private final Drafts drafts;

    Sides(CurrentCampaigns campaigns, Drafts drafts) {
        this.campaigns = campaigns;
        this.drafts = drafts;
    }

    /**
     * The campaigns of a side.
     *
     * @param field     the request field with the choice, for error messages
     * @param replacing true if a single campaign is simulated together with all other running campaigns, in place of
     *                  its running version; false if it is simulated alone
     * @throws Refusal if the chosen version or draft does not exist or has errors
     */
    RunningCampaigns chosen(SideChoice choice, String field, boolean replacing) {
        RunningCampaigns running = campaigns.running();
        if (choice.isAll()) {
            return running;
        }
        RuleSet single = single(choice, field, running);
        Stream<RuleSet> others = running.ruleSets().stream()
                .filter(ruleSet -> replacing
                        && !ruleSet.ref().campaign().equals(single.ref().campaign()));
        List<RuleSet> asked = Stream.concat(Stream.of(single), others).toList();
        return new RunningCampaigns(asked, running.calendars(), running.budgets());
    }

    private RuleSet single(SideChoice choice, String field, RunningCampaigns running) {
        String campaign = choice.campaign();
        if (choice.draftId() != null) {
            refuseBoth(choice, field);
            return draft(choice.draftId(), field);
        }
        if (campaign == null) {
            throw refusal(field + ".campaign", ProblemText.of("sideWithoutCampaign"));
        }
        if (choice.version() == null) {
            return running(campaign, field, running);
        }
        return version(campaign, choice.version(), field);
    }

    private static void refuseBoth(SideChoice choice, String field) {
        if (choice.campaign() != null || choice.version() != null) {
            throw refusal(field, ProblemText.of("sideTwice"));
        }
    }

    private RuleSet draft(String id, String field) {
        Draft draft = drafts.find(id)
                .orElseThrow(
                        () -> Refusal.of(ProblemType.INVALID_FIELD, field + ".draftId", ProblemText.of("draftGone")));
        CheckedWorkbook workbook = draft.checked()
                .workbook()
                .orElseThrow(() ->
                        Refusal.of(ProblemType.INVALID_FIELD, field + ".draftId", ProblemText.of("draftHasErrors")));
        return RuleSet.compile(workbook, CampaignVersion.UNPUBLISHED);
    }

    private static RuleSet running(String campaign, String field, RunningCampaigns running) {
        Optional<RuleSet> found = running.ruleSets().stream()
                .filter(ruleSet -> ruleSet.ref().campaign().value().equals(campaign))
                .findFirst();
        return found.orElseThrow(() -> refusal(field + ".campaign", ProblemText.of("campaignDoesNotRun", campaign)));
    }

    private RuleSet version(String campaign, int version, String field) {
        return campaigns
                .compile(campaign, version)
                .orElseThrow(() -> refusal(field + ".version", ProblemText.of("versionCannotRun", campaign, version)));
    }

    private static Refusal refusal(String field, ProblemText text) {
        return Refusal.of(ProblemType.INVALID_FIELD, field, text);
    }
}
