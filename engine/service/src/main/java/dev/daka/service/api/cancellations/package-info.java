/** Accepts cancellations of actions and answers with what was reversed. */
@NullMarked
package dev.daka.service.api.cancellations;

import org.jspecify.annotations.NullMarked;
