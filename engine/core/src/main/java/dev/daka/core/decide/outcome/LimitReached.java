package dev.daka.core.decide.outcome;

import dev.daka.core.campaign.Limit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an effect was withheld.
 *
 * @param limit   the limit that it did not fit into
 * @param used    how much of the limit was used before this effect, in the limit's measure
 * @param freesAt when the effect could be granted as far as this limit goes, if nothing is granted until then; null for
 *                never, as with a budget for the whole campaign
 */
public record LimitReached(Limit limit, long used, @Nullable Instant freesAt) {}
