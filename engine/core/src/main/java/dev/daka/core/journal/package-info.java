/**
 * What happened to a member, one row after the other, and the member's state: nothing but the fold of the rows. A row is finished;
 * folding it needs no rules, calendars or attributes.
 */
@NullMarked
package dev.daka.core.journal;

import org.jspecify.annotations.NullMarked;
