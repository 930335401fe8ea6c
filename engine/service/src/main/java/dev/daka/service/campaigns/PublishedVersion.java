package dev.daka.service.campaigns;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A published version.
 *
 * @param version     number of the version, 1 for the first
 * @param hash        SHA-256 of what the version means, in hexadecimal digits
 * @param publishedAt when the version was published, in UTC
 */
@Schema(name = "CampaignVersion")
public record PublishedVersion(int version, String hash, Instant publishedAt) {}
