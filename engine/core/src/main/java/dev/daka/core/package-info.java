/** The pure library: time, member state and calendars come in as arguments, decisions go out. */
@NullMarked
package dev.daka.core;

import org.jspecify.annotations.NullMarked;
