/** Reads members' balances and entries. Entries are never changed. */
@NullMarked
package dev.daka.service.api.ledger;

import org.jspecify.annotations.NullMarked;
