package dev.daka.core.decision;

import dev.daka.core.campaign.Limit;

/**
 * Why an effect was withheld.
 *
 * @param limit the limit that it did not fit into
 * @param used  how much of the limit was used before this effect, in the limit's measure
 */
public record LimitReached(Limit limit, long used) {}
