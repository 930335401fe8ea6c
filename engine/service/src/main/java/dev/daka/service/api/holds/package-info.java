/** Requests that set a member's points aside, redeem them or put them back in; what became of the hold out. */
@NullMarked
package dev.daka.service.api.holds;

import org.jspecify.annotations.NullMarked;
