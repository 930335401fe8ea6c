/** Rows of the journal and members' states in, the forms in which they are kept out, and back. */
@NullMarked
package dev.daka.core.journal.format;

import org.jspecify.annotations.NullMarked;
