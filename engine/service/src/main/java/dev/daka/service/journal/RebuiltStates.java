package dev.daka.service.journal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of some members.
 *
 * @param members     how many members were checked
 * @param differing   how many of them have a stored state that is not the fold of their rows
 * @param repaired    how many states were replaced by the fold
 * @param differences how many values differ
 * @param found       the first 200 of them
 * @param next        what {@code after} is to be for the next members; absent if all are done
 */
@Schema(name = "RebuiltStates")
record RebuiltStates(
        long members,
        long differing,
        long repaired,
        long differences,
        List<Difference> found,
        @Schema(example = "4611686018427387904") @Nullable String next) {
    /**
     * A value of a stored state that is not what the member's rows add up to.
     *
     * @param memberId id of the member
     * @param part     part of the state
     * @param currency key of the currency; absent if the value is no points
     * @param subject  what it is about, such as {@code lot 2027-03-31}
     * @param expected the value by the rows
     * @param found    the value in the stored state
     */
    @Schema(name = "StateDifference")
    record Difference(
            String memberId,
            dev.daka.core.journal.StateDifference.Part part,
            @Nullable String currency,
            String subject,
            String expected,
            String found) {}

    static RebuiltStates of(RebuildStates.Result result) {
        return new RebuiltStates(
                result.members(),
                result.differing(),
                result.repaired(),
                result.differences(),
                result.first().stream().map(RebuiltStates::difference).toList(),
                result.upTo() == Long.MAX_VALUE ? null : Long.toString(result.upTo()));
    }

    private static Difference difference(RebuildStates.Found found) {
        return new Difference(
                found.member().value(),
                found.difference().part(),
                found.difference().currency() == null
                        ? null
                        : found.difference().currency().value(),
                found.difference().subject(),
                found.difference().expected(),
                found.difference().found());
    }
}
