/** A decision in, the events of what it grants out, ready for the outbox. Nothing is looked up and nothing is written. */
@NullMarked
package dev.daka.service.events;

import org.jspecify.annotations.NullMarked;
