/**
 * Reads the files in which operators and developers declare names, and returns
 * {@link dev.daka.core.declaration.Declarations}.
 */
@NullMarked
package dev.daka.core.declaration;

import org.jspecify.annotations.NullMarked;
