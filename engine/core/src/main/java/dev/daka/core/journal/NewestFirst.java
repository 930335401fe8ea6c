package dev.daka.core.journal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Entries of days, the newest first. Those of a stored state stay as they are stored until they are asked for. */
public final class NewestFirst<T> implements Iterable<T> {
    /** The newest is the last; all are newer than those that are read. */
    private final List<T> added = new ArrayList<>();
    /** The newest is the first. */
    private final List<T> read = new ArrayList<>();

    private @Nullable Stored<T> older;

    /** The newest entry; null if there is none. */
    public @Nullable T newest() {
        if (!added.isEmpty()) {
            return added.get(added.size() - 1);
        }
        return isRead(0) ? read.get(0) : null;
    }

    /** Reads as far as that place; gives whether there is so much. */
    private boolean isRead(int place) {
        if (place == read.size() && older != null && older.hasNext()) {
            read.add(older.next());
        }
        return place < read.size();
    }

    /** Takes the newest entry away. */
    void pop() {
        if (!added.isEmpty()) {
            added.remove(added.size() - 1);
        } else if (isRead(0)) {
            read.remove(0);
        } else {
            throw new NoSuchElementException();
        }
    }

    /** Adds an entry that is newer than all others. */
    public void push(T entry) {
        added.add(entry);
    }

    /** Puts others in the place of all entries. */
    void replace(List<T> newestFirst) {
        added.clear();
        read.clear();
        read.addAll(newestFirst);
        older = null;
    }

    /** As a stored state has it: all entries. */
    public void restore(Stored<T> stored) {
        older = stored;
    }

    public int size() {
        return added.size() + read.size() + (older == null ? 0 : older.left());
    }

    /** Passes on those that were added or read, and gives the others, which are older; null if there are none. */
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
