package dev.daka.core.ledger;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.RuleRef;

/** The campaign that gave points, and its row. */
public record Source(CampaignKey campaign, RuleRef rule) {}
