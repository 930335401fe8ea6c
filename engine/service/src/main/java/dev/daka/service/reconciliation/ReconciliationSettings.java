package dev.daka.service.reconciliation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When the ledger is reconciled.
 *
 * @param reconcileAt     a cron expression of Spring's, in the zone of points; "-" for never
 * @param reconcileWithin how long it may take
 */
@ConfigurationProperties("daka.ledger")
record ReconciliationSettings(String reconcileAt, Duration reconcileWithin) {}
