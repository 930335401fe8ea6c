package dev.daka.bench.load.machine;

import java.util.OptionalLong;

/**
 * Bytes that PostgreSQL wrote to its write-ahead log.
 *
 * @param all       all bytes
 * @param fullPages bytes of full page images, which PostgreSQL logs when a page first changes after a checkpoint; empty
 *                  if the log was recycled before it could be read
 */
public record LogBytes(long all, OptionalLong fullPages) {}
