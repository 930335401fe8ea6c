/** A row of the journal in, its {@link Event}s out, as receivers get them. Nothing is looked up and nothing is written. */
@NullMarked
package dev.daka.service.delivery.events;

import org.jspecify.annotations.NullMarked;
