/** Rows of the journal in, signed requests to the endpoints that want their events out: at least once, and in order per member. */
@NullMarked
package dev.daka.service.delivery.webhooks;

import org.jspecify.annotations.NullMarked;
