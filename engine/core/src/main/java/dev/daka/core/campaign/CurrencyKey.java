package dev.daka.core.campaign;

import dev.daka.core.vocabulary.Name;

/** The key of a currency, such as {@code points} or {@code coins}. */
public record CurrencyKey(String value) implements Comparable<CurrencyKey> {
    /** Default currency of campaigns. It is always declared. */
    public static final CurrencyKey POINTS = new CurrencyKey("points");

    public CurrencyKey {
        if (!Name.isKey(value)) {
            throw new IllegalArgumentException("Not a currency key: " + value);
        }
    }

    @Override
    public int compareTo(CurrencyKey other) {
        return value.compareTo(other.value);
    }
}
