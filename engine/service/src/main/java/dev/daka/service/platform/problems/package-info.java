/** Converts failures to problem responses of RFC 9457. They never contain the text of an exception. */
@NullMarked
package dev.daka.service.platform.problems;

import org.jspecify.annotations.NullMarked;
