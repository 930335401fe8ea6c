/** Requests that take actions back in; what was taken back out. */
@NullMarked
package dev.daka.service.api.cancellations;

import org.jspecify.annotations.NullMarked;
