/** Prepares the start: checks settings and the port, adds the first operator and demo key, and reports failures. */
@NullMarked
package dev.daka.service.platform.start;

import org.jspecify.annotations.NullMarked;
