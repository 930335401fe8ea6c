package dev.daka.service.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries, the newest first.
 *
 * @param nextCursor what {@code cursor} is to be for the next page; absent on the last
 */
public record Entries(
        List<Entry> items,

        @Schema(description = "The cursor of the next page; absent on the last") @Nullable String nextCursor) {}
