package dev.daka.core.decision;

import dev.daka.core.campaign.CampaignKey;

/** A metric of a campaign. */
public record MetricKey(CampaignKey campaign, String metric) {}
