/** A service of its own in; what its ordinary callers meet while it is attacked out. */
@NullMarked
package dev.daka.bench.attack;

import org.jspecify.annotations.NullMarked;
