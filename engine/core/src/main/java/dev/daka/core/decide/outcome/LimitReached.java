package dev.daka.core.decide.outcome;

import dev.daka.core.campaign.Limit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The reason for withholding an effect.
 *
 * @param limit   the limit that the effect exceeds
 * @param used    use of the limit before this effect, in the limit's measure
 * @param freesAt when this limit could grant the effect, if nothing is granted until then; null for never, as with a
 *                budget for the whole campaign
 */
public record LimitReached(Limit limit, long used, @Nullable Instant freesAt) {}
