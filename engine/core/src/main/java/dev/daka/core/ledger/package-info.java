/**
 * The double-entry ledger of members' points. It turns grants, holds, reversals and the passing of time into
 * transactions and applies them to a member's lots, pending points and holds. It is pure: the time is passed in.
 */
@NullMarked
package dev.daka.core.ledger;

import org.jspecify.annotations.NullMarked;
