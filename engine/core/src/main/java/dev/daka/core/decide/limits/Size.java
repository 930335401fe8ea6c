package dev.daka.core.decide.limits;

import dev.daka.core.decide.effect.Effect;

/** How much of an effect is meant: a number of points, or 1 and 0 for what cannot be divided. */
record Size(long amount, boolean isPoints) {
    static Size of(Effect effect) {
        return effect instanceof Effect.AddPoints points ? new Size(points.points(), true) : new Size(1, false);
    }

    Size none() {
        return new Size(0, isPoints);
    }

    Size limitedTo(long room) {
        return new Size(room, isPoints);
    }

    Size minus(Size other) {
        return new Size(amount - other.amount, isPoints);
    }

    Effect partOf(Effect whole) {
        return whole instanceof Effect.AddPoints points ? points.partOf(amount) : whole;
    }
}
