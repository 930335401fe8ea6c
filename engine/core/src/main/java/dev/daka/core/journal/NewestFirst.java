package dev.daka.core.journal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Entries of days, the newest first. Those of a stored state stay as they are stored until one of them is taken or all are read. */
public final class NewestFirst<T> implements Iterable<T> {
    /** The newest is the last. */
    private final List<T> newer = new ArrayList<>();

    private @Nullable Stored<T> older;

    /** The newest entry; null if there is none. */
    public @Nullable T newest() {
        if (newer.isEmpty()) {
            if (older == null || !older.hasNext()) {
                return null;
            }
            newer.add(older.next());
        }
        return newer.get(newer.size() - 1);
    }

    /** Takes the newest entry away. */
    void pop() {
        if (newest() == null) {
            throw new NoSuchElementException();
        }
        newer.remove(newer.size() - 1);
    }

    /** Adds an entry that is newer than all others. */
    void push(T entry) {
        newer.add(entry);
    }

    /** Puts others in the place of all entries. */
    void replace(List<T> newestFirst) {
        newer.clear();
        older = null;
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            newer.add(newestFirst.get(i));
        }
    }

    /** As a stored state has it: the newest entry, and the others if there are any. */
    public void restore(T newest, @Nullable Stored<T> others) {
        push(newest);
        older = others;
    }

    public int size() {
        return newer.size() + (older == null ? 0 : older.left());
    }

    /** Passes on those after the newest that were read, and gives the others; null if there are none. */
    public @Nullable Stored<T> others(Consumer<T> read) {
        for (int i = newer.size() - 2; i >= 0; i--) {
            read.accept(newer.get(i));
        }
        return older;
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private int next = newer.size();
            private final @Nullable Stored<T> rest = older == null ? null : older.copy();

            @Override
            public boolean hasNext() {
                return next > 0 || (rest != null && rest.hasNext());
            }

            @Override
            public T next() {
                if (next > 0) {
                    return newer.get(--next);
                }
                if (rest == null) {
                    throw new NoSuchElementException();
                }
                return rest.next();
            }
        };
    }
}
