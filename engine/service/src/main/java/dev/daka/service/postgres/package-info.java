/** Core's storage, kept in PostgreSQL: a batch is loaded in one round trip and written in another. */
@NullMarked
package dev.daka.service.postgres;

import org.jspecify.annotations.NullMarked;
