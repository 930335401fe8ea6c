package dev.daka.core.booking;

/**
 * What a holder may spend of a budget without asking anybody.
 *
 * @param granted all that it ever got
 * @param spent   of it, as booked
 * @param left    what nobody holds; whoever is refused may take it from there
 */
public record Lease(long granted, long spent, long left) {
    public long room() {
        return granted - spent;
    }
}
