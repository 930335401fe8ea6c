package dev.daka.service.postgres;

import java.security.SecureRandom;

/** Numbers of new members. They are random, so that a number says nothing about its member once the row in {@code member} is gone. */
public final class MemberNumbers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private MemberNumbers() {}

    /** From 1 to 2^63 - 1. */
    public static long next() {
        return RANDOM.nextLong(1, Long.MAX_VALUE);
    }
}
