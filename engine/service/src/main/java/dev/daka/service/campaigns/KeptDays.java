package dev.daka.service.campaigns;

import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.journal.Horizon;
import dev.daka.core.journal.Horizons;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Computes which days of metrics members' states are sure to keep. A state may hold older days, because it drops them
 * only when it is written.
 */
@Component
class KeptDays {
    private final Horizons horizons;

    KeptDays(@Value("${daka.actions.past}") Duration past) {
        this.horizons = new Horizons(past, past);
    }

    Horizon under(RunningCampaigns campaigns, Instant moment) {
        return horizons.at(moment, campaigns.lookBacks());
    }
}
