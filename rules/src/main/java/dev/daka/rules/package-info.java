/** Reads the files that operators own, from the class path or a folder: declarations and workbooks. */
@NullMarked
package dev.daka.rules;

import org.jspecify.annotations.NullMarked;
