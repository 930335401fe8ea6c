package dev.daka.service.reconciliation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When and for how long the ledger is reconciled.
 *
 * @param reconcileAt     Spring cron expression in the time zone of points; "-": only on demand
 * @param reconcileWithin maximum duration of a run
 */
@ConfigurationProperties("daka.ledger")
record ReconciliationSettings(String reconcileAt, Duration reconcileWithin) {}
