package dev.daka.service.booking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often what time made of points is booked.
 *
 * @param settleEvery 0: never by this process
 */
@ConfigurationProperties("daka.ledger")
record SettleSettings(Duration settleEvery) {}
