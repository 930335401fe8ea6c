/** Logs operators in to the admin UI with name and password, and secures their sessions. */
@NullMarked
package dev.daka.service.platform.operators;

import org.jspecify.annotations.NullMarked;
