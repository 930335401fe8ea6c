package dev.daka.service.campaigns;

import java.time.Instant;

/**
 * A published version of a campaign. It never changes.
 *
 * @param campaign    key of the campaign
 * @param version     number of the version, 1 for the first
 * @param hash        SHA-256 of the workbook's meaning, in hexadecimal digits
 * @param workbook    the file, byte for byte as its author saved it
 * @param publishedAt when the version was published, by the service's clock
 */
record StoredVersion(String campaign, int version, String hash, WorkbookBytes workbook, Instant publishedAt) {}
