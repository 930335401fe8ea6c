/**
 * The journal of what happened to members, and the members' states. A state is computed only from the member's rows, in
 * order. A row is final: applying it needs no rules, calendars or attributes.
 */
@NullMarked
package dev.daka.core.journal;

import org.jspecify.annotations.NullMarked;
