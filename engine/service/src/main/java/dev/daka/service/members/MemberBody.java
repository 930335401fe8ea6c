package dev.daka.service.members;

import dev.daka.service.json.RefusesNulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an application knows of a member. It replaces all that was known.
 *
 * @param tier         key of a declared tier
 * @param segments     keys of declared segments
 * @param registeredOn local date of registration
 * @param attributes   what else the application keeps here; rules do not look at it
 */
@RefusesNulls
@Schema(name = "MemberChange")
public record MemberBody(
        @Nullable String tier,
        @Nullable List<@Nullable String> segments,
        @Nullable LocalDate registeredOn,
        @Nullable Map<String, @Nullable String> attributes) {}
