/** Granted points in, balanced entries and a balance out. Entries are never changed. */
@NullMarked
package dev.daka.service.api.ledger;

import org.jspecify.annotations.NullMarked;
