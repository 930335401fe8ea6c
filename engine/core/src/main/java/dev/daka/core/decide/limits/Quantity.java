package dev.daka.core.decide.limits;

import dev.daka.core.decide.effect.Effect;

/** How much of an effect is meant: a number of points, or 1 and 0 for what cannot be divided. */
record Quantity(long amount, boolean isPoints) {
    static Quantity of(Effect effect) {
        return effect instanceof Effect.AddPoints points ? new Quantity(points.points(), true) : new Quantity(1, false);
    }

    Quantity none() {
        return new Quantity(0, isPoints);
    }

    Quantity limitedTo(long room) {
        return new Quantity(room, isPoints);
    }

    Quantity minus(Quantity other) {
        return new Quantity(amount - other.amount, isPoints);
    }

    Effect partOf(Effect whole) {
        return whole instanceof Effect.AddPoints points ? points.partOf(amount) : whole;
    }
}
