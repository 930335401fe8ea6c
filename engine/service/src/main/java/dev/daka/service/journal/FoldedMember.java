package dev.daka.service.journal;

import dev.daka.core.action.MemberId;
import dev.daka.core.journal.JournalRow;
import dev.daka.core.journal.MemberState;
import dev.daka.core.journal.StateComparison;
import dev.daka.core.journal.StateDifference;
import dev.daka.core.journal.format.StateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds a member's journal rows one by one, for comparison with the stored state. */
public final class FoldedMember {
    private final long number;
    private final MemberId id;
    private final long storedSeq;
    private final byte @Nullable [] stored;
    private final MemberState fold;
    private LocalDate lastDay = LocalDate.MIN;
    private @Nullable StateDifference fault;

    /**
     * @param storedSeq number of the last row in the stored state
     * @param stored    stored state in the format of {@link StateFormat}; null if there is none
     */
    FoldedMember(long number, MemberId id, long storedSeq, byte @Nullable [] stored) {
        this.number = number;
        this.id = id;
        this.storedSeq = storedSeq;
        this.stored = stored;
        this.fold = new MemberState(id);
    }

    long number() {
        return number;
    }

    public MemberId id() {
        return id;
    }

    /** State folded from the rows. */
    MemberState fold() {
        return fold;
    }

    /** True if all rows could be folded. */
    boolean isSound() {
        return fault == null;
    }

    void add(JournalRow row) {
        if (fault == null) {
            try {
                fold.fold(row);
                lastDay = LocalDate.ofInstant(row.at(), ZoneOffset.UTC);
            } catch (IllegalArgumentException | IllegalStateException | ArithmeticException wrong) {
                fail(row.seq(), String.valueOf(wrong.getMessage()));
            }
        }
    }

    /** Records that a row cannot be read or folded. Later rows are then ignored. */
    void fail(long row, String why) {
        if (fault == null) {
            fault = whole("row " + row, "can be folded", why);
        }
    }

    /** Differences between the fold and the stored state; empty if they are equal. */
    public List<StateDifference> differences() {
        if (fault != null) {
            return List.of(fault);
        }
        if (stored == null) {
            return fold.seq() == 0 ? List.of() : List.of(whole("state", "row " + fold.seq(), "none"));
        }
        try {
            MemberState copy = StateFormat.read(id, fold.seq(), StateFormat.write(fold));
            return StateComparison.compare(copy, StateFormat.read(id, storedSeq, stored), lastDay);
        } catch (IllegalArgumentException unreadable) {
            return List.of(whole("state", "readable", String.valueOf(unreadable.getMessage())));
        }
    }

    private static StateDifference whole(String subject, String expected, String found) {
        return new StateDifference(StateDifference.Part.STATE, null, subject, expected, found);
    }
}
