package dev.daka.core.workbook.form;

import dev.daka.core.vocabulary.Domain;
import java.util.Map;

/** The effects that a scenario can expect with their key, such as {@code grantReward:coupon-10}. */
public final class ScenarioEffects {
    /** Domain of the key, by the word before the colon. */
    public static final Map<String, Domain> DOMAINS =
            Map.of("grantReward", Domain.REWARDS, "grantBadge", Domain.BADGES, "notify", Domain.MESSAGES);

    private ScenarioEffects() {}
}
