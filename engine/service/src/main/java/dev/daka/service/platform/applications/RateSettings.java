package dev.daka.service.platform.applications;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Rate limit of one application in one process.
 *
 * @param perSecond long-term limit of requests per second; each action of a batch counts as a request
 * @param burst     maximum number of requests at once, after a pause
 */
@ConfigurationProperties("daka.applications")
record RateSettings(long perSecond, long burst) {}
