package dev.daka.core.journal;

import java.util.Iterator;

/**
 * Entries of a stored state, newest first, decoded one by one on demand. {@code next} throws
 * {@link IllegalArgumentException} if the entry is damaged.
 */
public interface Stored<T> extends Iterator<T> {
    /** Number of entries that are not decoded yet. */
    int left();
}
