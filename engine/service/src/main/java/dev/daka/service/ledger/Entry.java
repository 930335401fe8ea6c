package dev.daka.service.ledger;

import dev.daka.core.campaign.RuleRef;
import java.time.Instant;

/**
 * A movement of a member's points.
 *
 * @param id          grows with time
 * @param bookedAt    by the service's clock
 * @param points      added, or taken where negative
 * @param balance     after it
 * @param campaign    that granted them
 * @param application that posted the action
 * @param actionId    of that action
 * @param rule        the row that granted them
 */
public record Entry(
        String id,
        Instant bookedAt,
        long points,
        long balance,
        String campaign,
        String application,
        String actionId,
        RuleRef rule) {}
