package dev.daka.service.admin.simulations;

import dev.daka.core.campaign.CampaignVersion;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.workbook.read.CheckedWorkbook;
import dev.daka.service.admin.simulations.SimulationRequest.SideChoice;
import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds and compiles the campaigns that an operator chose for a side. */
@Component
class Sides {
    private static final Label CHOOSE = new Label("请另选一个", "Choose another one");

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
            throw refusal(
                    field + ".campaign", new Label("没有说是哪个活动的版本", "It is not said of which campaign the version is"));
        }
        if (choice.version() == null) {
            return running(campaign, field, running);
        }
        return version(campaign, choice.version(), field);
    }

    private static void refuseBoth(SideChoice choice, String field) {
        if (choice.campaign() != null || choice.version() != null) {
            throw refusal(field, new Label("活动版本和草稿只能选一个", "Name either a campaign's version or a draft, not both"));
        }
    }

    private RuleSet draft(String id, String field) {
        Draft draft = drafts.find(id)
                .orElseThrow(() -> Refusal.of(
                        ProblemType.INVALID_FIELD,
                        field + ".draftId",
                        new Label("草稿已不在", "The draft is gone"),
                        new Label("请重新上传", "Upload it again")));
        CheckedWorkbook workbook = draft.checked()
                .workbook()
                .orElseThrow(() -> Refusal.of(
                        ProblemType.INVALID_FIELD,
                        field + ".draftId",
                        new Label("草稿有错误，不能模拟", "The draft has errors, so it cannot be simulated"),
                        new Label("请改好列出的单元格，再上传", "Mend the cells that were listed and upload it again")));
        return RuleSet.compile(workbook, CampaignVersion.UNPUBLISHED);
    }

    private static RuleSet running(String campaign, String field, RunningCampaigns running) {
        Optional<RuleSet> found = running.ruleSets().stream()
                .filter(ruleSet -> ruleSet.ref().campaign().value().equals(campaign))
                .findFirst();
        return found.orElseThrow(() ->
                refusal(field + ".campaign", new Label("没有在运行的活动 " + campaign, "No campaign " + campaign + " runs")));
    }

    private RuleSet version(String campaign, int version, String field) {
        return campaigns
                .compile(campaign, version)
                .orElseThrow(() -> refusal(
                        field + ".version",
                        new Label(
                                "活动 " + campaign + " 没有能运行的第 " + version + " 版",
                                "Campaign " + campaign + " has no version " + version + " that can run")));
    }

    private static Refusal refusal(String field, Label detail) {
        return Refusal.of(ProblemType.INVALID_FIELD, field, detail, CHOOSE);
    }
}
