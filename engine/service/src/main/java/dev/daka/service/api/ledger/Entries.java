package dev.daka.service.api.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries, newest first.
 *
 * @param items      the entries, newest first
 * @param nextCursor value of {@code cursor} for the next page; absent on the last page
 */
public record Entries(
        List<Entry> items, @Schema(example = "41") @Nullable String nextCursor) {}
