package dev.daka.core.journal;

import dev.daka.core.ledger.Hold;
import java.util.Collection;
import java.util.Optional;

/** Computes a hold from the journal rows about it. */
public final class HoldHistory {
    private HoldHistory() {}

    /**
     * The hold after the last of its rows.
     *
     * @param rows rows about one subject, in the order of their {@code seq}; rows about actions are ignored
     * @return the hold; empty if there is none with this id
     */
    public static Optional<Hold> of(Collection<JournalRow> rows) {
        Hold last = null;
        for (JournalRow row : rows) {
            RowKey.Kind kind = row.key().kind();
            if (kind == RowKey.Kind.HOLD || kind == RowKey.Kind.HOLD_END) {
                last = row.change().points().holds().get(0);
            }
        }
        return Optional.ofNullable(last);
    }
}
