/** Implements core's storage on PostgreSQL: one round trip loads a batch, another writes it. */
@NullMarked
package dev.daka.service.postgres;

import org.jspecify.annotations.NullMarked;
