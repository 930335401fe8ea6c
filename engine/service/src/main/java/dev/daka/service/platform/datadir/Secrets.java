package dev.daka.service.platform.datadir;

import java.security.SecureRandom;

/** Generates random passwords and keys. */
public final class Secrets {
    /** Letters and digits without 0, O, 1, l and I, which people confuse. */
    private static final String LETTERS = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** Generates a secret. Each character adds 5.8 bits of entropy: 24 characters have about 140. */
    public static String ofLength(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
