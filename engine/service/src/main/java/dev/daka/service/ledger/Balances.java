package dev.daka.service.ledger;

/**
 * What a member holds.
 *
 * @param points the only currency so far
 */
public record Balances(PointsBalance points) {
    /**
     * Points.
     *
     * @param available what can be spent
     * @param pending   what is granted but not yet final
     */
    public record PointsBalance(long available, long pending) {}

    public static Balances ofPoints(long available) {
        return new Balances(new PointsBalance(available, 0));
    }
}
