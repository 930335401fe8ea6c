package dev.daka.core.journal;

import java.util.Iterator;

/**
 * Entries of a stored state that are read one by one as they are asked for, the newest first. An entry that is damaged fails with an
 * {@link IllegalArgumentException} then.
 */
public interface Stored<T> extends Iterator<T> {
    /** How many there still are. */
    int left();
}
