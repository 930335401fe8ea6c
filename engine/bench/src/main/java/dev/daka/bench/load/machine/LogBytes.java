package dev.daka.bench.load.machine;

import java.util.OptionalLong;

/**
 * Bytes that PostgreSQL wrote to its write-ahead log.
 *
 * @param all       of them
 * @param fullPages those that pages take, each of which is logged in full when it is first changed after a checkpoint; empty if
 *     the log was recycled before it could be read
 */
public record LogBytes(long all, OptionalLong fullPages) {}
