/** A name and a password in, a session out. */
@NullMarked
package dev.daka.service.platform.operators;

import org.jspecify.annotations.NullMarked;
