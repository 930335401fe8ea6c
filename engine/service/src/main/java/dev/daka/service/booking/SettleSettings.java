package dev.daka.service.booking;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often the settle job books releases and expiries.
 *
 * @param settleEvery interval between two runs; 0: this process never runs the job
 */
@ConfigurationProperties("daka.ledger")
record SettleSettings(Duration settleEvery) {}
