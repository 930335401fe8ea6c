package dev.daka.core.journal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list of entries by day, newest first. Entries of a stored state are decoded only when they are read. */
public final class NewestFirst<T> implements Iterable<T> {
    /** Entries added since, newest last. All are newer than those in {@code read}. */
    private final List<T> added = new ArrayList<>();
    /** Decoded entries of the stored state, newest first. */
    private final List<T> read = new ArrayList<>();

    private @Nullable Stored<T> older;

    /** The newest entry; null if there are none. */
    public @Nullable T newest() {
        if (!added.isEmpty()) {
            return added.get(added.size() - 1);
        }
        return isRead(0) ? read.get(0) : null;
    }

    /** Decodes stored entries up to index {@code place}. Returns false if the list is shorter. */
    private boolean isRead(int place) {
        if (place == read.size() && older != null && older.hasNext()) {
            read.add(older.next());
        }
        return place < read.size();
    }

    /**
     * Removes the newest entry.
     *
     * @throws NoSuchElementException if there are no entries
     */
    void pop() {
        if (!added.isEmpty()) {
            added.remove(added.size() - 1);
        } else if (isRead(0)) {
            read.remove(0);
        } else {
            throw new NoSuchElementException();
        }
    }

    /** Adds an entry, which must be newer than all others. */
    public void push(T entry) {
        added.add(entry);
    }

    /** Replaces all entries. */
    void replace(List<T> newestFirst) {
        added.clear();
        read.clear();
        read.addAll(newestFirst);
        older = null;
    }

    /** Sets the entries when a stored state is read. */
    public void restore(Stored<T> stored) {
        older = stored;
    }

    public int size() {
        return added.size() + read.size() + (older == null ? 0 : older.left());
    }

    /**
     * Passes the added and decoded entries to {@code newer}, newest first, and returns the older ones, which are not
     * decoded; null if the list has no stored entries.
     */
    public @Nullable Stored<T> split(Consumer<T> newer) {
        for (int i = added.size() - 1; i >= 0; i--) {
            newer.accept(added.get(i));
        }
        read.forEach(newer);
        return older;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int ahead = added.size();
            private int place;

            @Override
            public boolean hasNext() {
                return ahead > 0 || isRead(place);
            }

            @Override
            public T next() {
                if (ahead > 0) {
                    return added.get(--ahead);
                }
                if (!isRead(place)) {
                    throw new NoSuchElementException();
                }
                return read.get(place++);
            }
        };
    }
}
