package dev.daka.core.effect;

/** How much of an effect is meant: a number of points, or 1 and 0 for what cannot be divided. */
public record Quantity(long amount, boolean isPoints) {
    /** All of an effect that cannot be divided. */
    public static final Quantity ONCE = new Quantity(1, false);

    private static final Quantity NOT_ONCE = new Quantity(0, false);

    public static Quantity ofPoints(long points) {
        return new Quantity(points, true);
    }

    /** The points among it; 0 for what is no points. */
    public long points() {
        return isPoints ? amount : 0;
    }

    public Quantity none() {
        return limitedTo(0);
    }

    public Quantity limitedTo(long room) {
        return isPoints ? ofPoints(room) : room == 0 ? NOT_ONCE : ONCE;
    }

    public Quantity minus(Quantity other) {
        return limitedTo(amount - other.amount);
    }
}
