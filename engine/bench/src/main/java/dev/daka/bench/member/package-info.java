/** Rules and a membership's length in; a stored state, and actions that are booked on it, out. */
@NullMarked
package dev.daka.bench.member;

import org.jspecify.annotations.NullMarked;
