/** Replays recorded actions against campaign versions or drafts, and reports what they would have decided. */
@NullMarked
package dev.daka.service.admin.simulations;

import org.jspecify.annotations.NullMarked;
