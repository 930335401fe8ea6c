/** Delivers the journal's events to endpoints as signed HTTP requests: at least once, and in order per member. */
@NullMarked
package dev.daka.service.delivery.webhooks;

import org.jspecify.annotations.NullMarked;
