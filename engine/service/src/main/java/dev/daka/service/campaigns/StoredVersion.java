package dev.daka.service.campaigns;

import java.time.Instant;

/**
 * A version of a campaign as it was published. It never changes.
 *
 * @param campaign    its key
 * @param version     1 for the first
 * @param hash        of what the workbook means
 * @param workbook    the file, byte for byte as its author saved it
 * @param publishedAt by the service's clock
 */
record StoredVersion(String campaign, int version, String hash, WorkbookBytes workbook, Instant publishedAt) {}
