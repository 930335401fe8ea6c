package dev.daka.service.journal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Result of one request.
 *
 * @param members     how many members were checked
 * @param differing   number of members whose stored state differs from the one computed from their rows
 * @param repaired    number of states that were replaced
 * @param differences how many values differ
 * @param found       the first 200 of them
 * @param next        value of {@code after} for the next request; absent if all members are done
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
     * A value of a stored state that differs from the value computed from the member's rows.
     *
     * @param memberId id of the member
     * @param part     part of the state
     * @param currency key of the currency; absent if the value is not in points
     * @param subject  what it is about, such as {@code lot 2027-03-31}
     * @param expected the value computed from the rows
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
