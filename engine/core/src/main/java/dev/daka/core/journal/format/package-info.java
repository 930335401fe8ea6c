/** Converts journal rows and members' states to and from the forms in which they are stored. */
@NullMarked
package dev.daka.core.journal.format;

import org.jspecify.annotations.NullMarked;
