/** Accepts cancellations of actions and answers with what was taken back. */
@NullMarked
package dev.daka.service.api.cancellations;

import org.jspecify.annotations.NullMarked;
