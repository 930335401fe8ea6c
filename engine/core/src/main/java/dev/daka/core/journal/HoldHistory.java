package dev.daka.core.journal;

import dev.daka.core.ledger.Hold;
import java.util.Collection;
import java.util.Optional;

/** A hold as the rows about it tell. */
public final class HoldHistory {
    private HoldHistory() {}

    /**
     * The hold as the last row has it.
     *
     * @param rows about one subject, in their order; those of actions are left out
     * @return empty where there is no hold of that id
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
