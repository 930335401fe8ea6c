package dev.daka.core.ledger;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.RuleRef;

/** The campaign and the rule that granted points. */
public record Source(CampaignKey campaign, RuleRef rule) {}
