package dev.daka.core.decide.records;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the counter of a limit's use.
 *
 * @param campaign the campaign that declares the limit; null for a shared budget, which all campaigns share
 * @param limit    the limit's name; later versions of the campaign continue the same count
 * @param member   the member for a cap; null for a budget
 * @param scope    the attribute's value if the limit counts per attribute, otherwise empty; a cool-down puts its time
 *                 slot first, such as {@code 2026-03-02T08:00:00Z/PT30M}
 */
public record CounterKey(
        @Nullable CampaignKey campaign,
        String limit,
        @Nullable MemberId member,
        String scope) {

    /**
     * Replaces the record's generated method, which is slower because it uses method handles. Each decision compares
     * many keys.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CounterKey key
                && limit.equals(key.limit)
                && Objects.equals(campaign, key.campaign)
                && scope.equals(key.scope)
                && Objects.equals(member, key.member);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * limit.hashCode() + scope.hashCode()) + Objects.hashCode(campaign);
    }
}
