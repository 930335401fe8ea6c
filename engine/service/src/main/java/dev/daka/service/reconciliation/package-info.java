/** Compares the journal with the stored states and counters. While they differ, payouts are stopped. */
@NullMarked
package dev.daka.service.reconciliation;

import org.jspecify.annotations.NullMarked;
