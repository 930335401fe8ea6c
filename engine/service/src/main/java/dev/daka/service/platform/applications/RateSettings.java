package dev.daka.service.platform.applications;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much one application may ask of one process.
 *
 * @param perSecond requests, or actions of a batch, in the long run
 * @param burst     at once, after a pause
 */
@ConfigurationProperties("daka.applications")
record RateSettings(long perSecond, long burst) {}
