package dev.daka.service.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of entries, the newest first.
 *
 * @param next what {@code before} is to be for the next page; absent on the last
 */
public record Entries(List<Entry> entries, @Nullable String next) {}
