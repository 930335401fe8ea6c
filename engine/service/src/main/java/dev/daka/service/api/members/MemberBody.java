package dev.daka.service.api.members;

import dev.daka.service.platform.json.RefusesNulls;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a member. They replace all fields that were stored before.
 *
 * @param tier         key of a declared tier; left out for none
 * @param segments     keys of declared segments, at most 100; left out for none
 * @param registeredOn local date of registration; left out if it is not known
 * @param attributes   further fields of the application, at most 50 texts of at most 256 characters by key; rules do
 *                     not read them
 */
@RefusesNulls
@Schema(name = "MemberChange")
public record MemberBody(
        @Schema(example = "GOLD") @Nullable String tier,

        @ArraySchema(maxItems = MemberCheck.MOST_SEGMENTS) @Nullable List<@Nullable String> segments,

        @Schema(example = "2025-03-08") @Nullable LocalDate registeredOn,

        @Nullable Map<String, @Nullable String> attributes) {}
