package dev.daka.service.admin.simulations;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to replay.
 *
 * @param recordingId id of an uploaded recording
 * @param mapping     meaning of the recording's columns
 * @param shiftDays   how many days the actions move before they are replayed
 * @param a           the first side
 * @param b           the second side, to compare the first with; left out for none
 * @param members     source of the members' fields; absent to use those of the service
 */
@Schema(requiredProperties = {"recordingId", "mapping", "shiftDays", "a"})
record SimulationRequest(
        @Nullable String recordingId,
        @Nullable Mapping mapping,
        @Nullable Integer shiftDays,
        @Nullable SideChoice a,
        @Nullable SideChoice b,
        @Nullable MembersChoice members) {
    /**
     * Source of the members' fields.
     *
     * @param source      the source: the service with its present members, an uploaded file, or no fields at all
     * @param recordingId id of an uploaded file with the columns memberId, and tier, segments or registeredOn; left out
     *     for other sources
     */
    record MembersChoice(@Nullable Source source, @Nullable String recordingId) {
        /** Where the members' profiles come from. */
        @Schema(name = "MembersSource")
        enum Source {
            SERVICE,
            FILE,
            NONE
        }
    }

    /**
     * The campaigns of one side: all running campaigns if no field is given, otherwise only the named campaign or
     * draft. If side A is all campaigns, side B is all campaigns too, with its campaign or draft in place of the
     * running one.
     *
     * @param campaign key of the campaign; left out for all campaigns, or for a draft
     * @param version  number of the campaign's version; left out for the one that runs
     * @param draftId  id of an uploaded draft; left out for none
     */
    record SideChoice(
            @Nullable String campaign,
            @Nullable Integer version,
            @Nullable String draftId) {
        boolean isAll() {
            return campaign == null && version == null && draftId == null;
        }
    }
}
