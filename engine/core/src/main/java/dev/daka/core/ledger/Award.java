package dev.daka.core.ledger;

import dev.daka.core.effect.AddPoints;

/**
 * Points that a decision grants, before they are booked.
 *
 * @param place  index among the decision's granted effects, from 0
 * @param source campaign and rule that grant the points
 * @param effect the granted effect
 */
public record Award(int place, Source source, AddPoints effect) {}
