package dev.daka.service.platform.datadir;

import java.security.SecureRandom;

/** Passwords and keys that nobody can guess. */
public final class Secrets {
    /** Without 0, O, 1, l and I, which people mistake for each other. */
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** Each character adds 5.8 bits: 24 characters are about 140. */
    public static String ofLength(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
