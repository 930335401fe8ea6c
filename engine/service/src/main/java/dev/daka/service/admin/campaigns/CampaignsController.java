package dev.daka.service.admin.campaigns;

import dev.daka.service.campaigns.CurrentCampaigns;
import dev.daka.service.platform.problems.ProblemType;
import dev.daka.service.platform.problems.Refusal;
import dev.daka.service.platform.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints where operators read campaigns. */
@RestController
@RequestMapping("/admin/api/campaigns")
@Tag(name = "campaigns")
class CampaignsController {
    private final CurrentCampaigns campaigns;
    private final CampaignViews views;

    CampaignsController(CurrentCampaigns campaigns, CampaignViews views) {
        this.campaigns = campaigns;
        this.views = views;
    }

    @GetMapping
    @Operation(operationId = "campaigns", summary = "All campaigns")
    List<CampaignSummary> campaigns() {
        return campaigns.all().stream().map(views::summary).toList();
    }

    @GetMapping("/{key}")
    @Refuses(ProblemType.NOT_FOUND)
    @Operation(operationId = "campaign", summary = "A campaign as its workbook states it")
    CampaignDetail campaign(
            @Parameter(
                            description = "Key of the campaign; the name of its file if the file cannot be read.",
                            example = "points-tasks")
                    @PathVariable
                    String key) {
        return views.detail(campaigns.find(key).orElseThrow(() -> Refusal.notFound("campaign")));
    }
}
