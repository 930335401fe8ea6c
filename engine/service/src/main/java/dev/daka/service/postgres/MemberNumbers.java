package dev.daka.service.postgres;

import java.security.SecureRandom;

/**
 * Generates the numbers of new members. They are random, so that a number does not identify its member once the row in
 * {@code member} is deleted.
 */
public final class MemberNumbers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private MemberNumbers() {}

    /** Gives a random number from 1 to 2^63 - 2. */
    public static long next() {
        return RANDOM.nextLong(1, Long.MAX_VALUE);
    }
}
