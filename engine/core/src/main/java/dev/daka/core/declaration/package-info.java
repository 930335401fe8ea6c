/** The files that operators and developers declare names with in, {@link dev.daka.core.declaration.Declarations} out. */
@NullMarked
package dev.daka.core.declaration;

import org.jspecify.annotations.NullMarked;
