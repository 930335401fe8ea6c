package dev.daka.core.booking;

/**
 * The amount of a budget that one holder may spend without asking the storage again.
 *
 * @param granted total amount that the holder was granted so far
 * @param spent   how much of {@code granted} has been spent and booked
 * @param left    amount of the budget that no holder has leased; any holder may request it
 */
public record Lease(long granted, long spent, long left) {
    public long room() {
        return granted - spent;
    }
}
