/** A name and a password in, a session out. */
@NullMarked
package dev.daka.service.operators;

import org.jspecify.annotations.NullMarked;
