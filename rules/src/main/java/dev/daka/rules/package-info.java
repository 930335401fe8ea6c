/** The files that operators own: in, from the class path or a folder; out, declarations and workbooks. */
@NullMarked
package dev.daka.rules;

import org.jspecify.annotations.NullMarked;
