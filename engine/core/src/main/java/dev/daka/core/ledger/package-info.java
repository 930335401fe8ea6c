/**
 * Takes what a member has on record and what happens to it; gives the transactions in double entry that it makes, and what
 * they change of lots and pending grants. Pure: time comes in.
 */
@NullMarked
package dev.daka.core.ledger;

import org.jspecify.annotations.NullMarked;
