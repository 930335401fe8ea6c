package dev.daka.core.effect;

/** A quantity of an effect: a number of points, or 1 or 0 for an effect that cannot be divided. */
public record Quantity(long amount, boolean isPoints) {
    /** One whole effect that cannot be divided. */
    public static final Quantity ONCE = new Quantity(1, false);

    private static final Quantity NOT_ONCE = new Quantity(0, false);

    public static Quantity ofPoints(long points) {
        return new Quantity(points, true);
    }

    /** The number of points; 0 if the effect is not points. */
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
