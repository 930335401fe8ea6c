/** Accepts posted actions and answers with decisions. Each action is booked once. */
@NullMarked
package dev.daka.service.api.actions;

import org.jspecify.annotations.NullMarked;
