/** Accepts requests that hold, redeem or release a member's points, and answers with the hold's state. */
@NullMarked
package dev.daka.service.api.holds;

import org.jspecify.annotations.NullMarked;
