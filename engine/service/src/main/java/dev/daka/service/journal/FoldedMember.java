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

/** A member's rows, folded one after the other, beside the state that is stored. */
public final class FoldedMember {
    private final long number;
    private final MemberId id;
    private final long storedSeq;
    private final byte @Nullable [] stored;
    private final MemberState fold;
    private LocalDate lastDay = LocalDate.MIN;
    private @Nullable StateDifference fault;

    /** With the state that is stored after row {@code storedSeq}, in the format of {@link StateFormat}; null if there is none. */
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

    /** What the rows add up to. */
    MemberState fold() {
        return fold;
    }

    /** Whether all rows could be folded. */
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

    /** A row cannot be read or folded; those after it cannot be folded either. */
    void fail(long row, String why) {
        if (fault == null) {
            fault = whole("row " + row, "can be folded", why);
        }
    }

    /** What the stored state has otherwise; empty if it is the fold. */
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
