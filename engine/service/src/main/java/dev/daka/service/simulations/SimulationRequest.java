package dev.daka.service.simulations;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to replay.
 *
 * @param recordingId of an uploaded recording
 * @param mapping     what its columns mean
 * @param shiftDays   how many days the actions move before they are replayed
 * @param a           what decides
 * @param b           what to compare it with
 * @param members     what is known of those who act; absent for what the service knows
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
     * Who tells of the members.
     *
     * @param source      the service, as it knows them now; an uploaded file; or nobody
     * @param recordingId of a file with the columns memberId, and tier, segments or registeredOn, uploaded like a recording
     */
    record MembersChoice(@Nullable Source source, @Nullable String recordingId) {
        /** Who tells. */
        @Schema(name = "MembersSource")
        enum Source {
            SERVICE,
            FILE,
            NONE
        }
    }

    /**
     * What decides on one side. Nothing named means all campaigns as they run; a campaign or a draft means that one
     * alone. Where side A is all campaigns, the campaign or draft of side B takes the place of the one that runs.
     *
     * @param campaign its key
     * @param version  of the campaign; absent for the one that runs
     * @param draftId  of an uploaded draft
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
