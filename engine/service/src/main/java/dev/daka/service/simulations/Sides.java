package dev.daka.service.simulations;

import dev.daka.core.RunningCampaigns;
import dev.daka.core.ruleset.RuleSet;
import dev.daka.core.table.CheckedWorkbook;
import dev.daka.core.vocabulary.Label;
import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.problems.ProblemType;
import dev.daka.service.problems.Refusal;
import dev.daka.service.simulations.SimulationRequest.SideChoice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and compiles what an operator chose for a side. */
@Component
class Sides {
    private final CurrentCampaigns campaigns;
    private final Drafts drafts;

    Sides(CurrentCampaigns campaigns, Drafts drafts) {
        this.campaigns = campaigns;
        this.drafts = drafts;
    }

    /** The side, and beside all campaigns where the other side is that. */
    Side side(SideChoice choice, String field, boolean beside) {
        RunningCampaigns running = campaigns.running();
        if (choice.all()) {
            return new Side(running, List.of());
        }
        RuleSet chosen = compile(choice, field);
        List<RuleSet> asked = new ArrayList<>(List.of(chosen));
        if (beside) {
            running.ruleSets().stream()
                    .filter(ruleSet ->
                            !ruleSet.ref().campaign().equals(chosen.ref().campaign()))
                    .forEach(asked::add);
        }
        return new Side(new RunningCampaigns(asked, running.calendars()), List.of(chosen));
    }

    private RuleSet compile(SideChoice choice, String field) {
        if (choice.draftId() != null) {
            CheckedWorkbook workbook = draft(choice.draftId(), field);
            return RuleSet.compile(
                    workbook, campaigns.newestVersion(workbook.campaign().key().value()) + 1);
        }
        String campaign = choice.campaign() == null ? "" : choice.campaign();
        int version = version(campaign, choice.version());
        return campaigns
                .compile(campaign, version)
                .orElseThrow(() -> notThere(
                        field + (choice.version() == null ? ".campaign" : ".version"),
                        new Label("没有这个活动或版本", "There is no such campaign or version")));
    }

    private int version(String campaign, @Nullable Integer version) {
        return version == null ? campaigns.newestVersion(campaign) : version;
    }

    private CheckedWorkbook draft(String id, String field) {
        Draft draft = drafts.find(id)
                .orElseThrow(() ->
                        notThere(field + ".draftId", new Label("草稿已不在，请重新上传", "The draft is gone; upload it again")));
        return draft.checked()
                .workbook()
                .orElseThrow(() ->
                        notThere(field + ".draftId", new Label("草稿有错误，请先改好", "The draft has errors; mend them first")));
    }

    private static Refusal notThere(String field, Label detail) {
        return Refusal.of(ProblemType.INVALID_FIELD, field, detail, new Label("换一个再试", "Choose another one"));
    }
}
