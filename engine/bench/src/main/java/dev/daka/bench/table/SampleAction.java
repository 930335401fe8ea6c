package dev.daka.bench.table;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.calendar.Day;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * An action that contestants evaluate.
 *
 * @param purchases value of the member's metric {@code purchases}
 */
public record SampleAction(Action action, Member member, int purchases) {
    private static final Campaign CAMPAIGN = new Campaign(
            new CampaignKey("bench"),
            new Label("测试", "Bench"),
            "",
            ZoneId.of("Asia/Shanghai"),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            "CN",
            Stacking.DEFAULT);

    public Occasion occasion() {
        return Occasion.of(
                action, member, CAMPAIGN, Day.UNKNOWN, Map.of(Tasks.PURCHASES, BigDecimal.valueOf(purchases)));
    }

    public boolean isPurchase() {
        return Tasks.PURCHASED.equals(action.type());
    }
}
