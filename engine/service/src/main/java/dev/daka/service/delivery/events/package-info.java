/** Makes the {@link Event}s of a row of the journal, without database access. */
@NullMarked
package dev.daka.service.delivery.events;

import org.jspecify.annotations.NullMarked;
