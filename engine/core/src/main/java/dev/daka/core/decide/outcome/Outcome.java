package dev.daka.core.decide.outcome;

import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.effect.Effect;
import java.util.List;

/** The decision about one proposed effect. */
public sealed interface Outcome {
    CampaignKey campaign();

    Effect effect();

    /** The rows that contributed to it: first the row that proposed it, then those that multiplied it. */
    List<RuleRef> rules();

    /** The member receives the effect. */
    record Granted(CampaignKey campaign, Effect effect, List<RuleRef> rules) implements Outcome {
        public Granted {
            rules = List.copyOf(rules);
        }
    }

    /** The member does not receive the effect; {@code why} is the reason. */
    record Withheld(CampaignKey campaign, Effect effect, List<RuleRef> rules, LimitReached why) implements Outcome {
        public Withheld {
            rules = List.copyOf(rules);
        }
    }
}
