package dev.daka.service.admin.simulations;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What to replay.
 *
 * @param recordingId id of an uploaded recording
 * @param mapping     what the recording's columns mean
 * @param shiftDays   how many days the actions move before they are replayed
 * @param a           the first side: what decides
 * @param b           the second side, to compare the first with; left out for none
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
     * @param source      where it comes from: the service, as it knows the members now; an uploaded file; or nothing is
     *     known
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
     * What decides on one side. Nothing named means all campaigns as they run; a campaign or a draft means that one
     * alone. Where side A is all campaigns, the campaign or draft of side B takes the place of the one that runs.
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
