/**
 * Folds members' journal rows, compares the result with the stored states, and lets operators view and repair states.
 */
@NullMarked
package dev.daka.service.journal;

import org.jspecify.annotations.NullMarked;
