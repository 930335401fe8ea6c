package dev.daka.core.decide.records;

import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.CampaignKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a limit's use is counted under.
 *
 * @param campaign whose limit it is; null for a budget of the programme, which all campaigns share
 * @param limit    its name; a later version of the campaign goes on with the same count
 * @param member   of a cap; null for a budget
 * @param scope    the attribute's value where the limit counts per attribute, otherwise empty; before it, for a cool-down, the
 *                 stretch of time that the counter is about
 */
public record CounterKey(
        @Nullable CampaignKey campaign,
        String limit,
        @Nullable MemberId member,
        String scope) {

    /** Not the record's own, which goes through method handles: a decision asks for many keys. */
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
