/** Prepares members with a stored state, and books actions on it. */
@NullMarked
package dev.daka.bench.member;

import org.jspecify.annotations.NullMarked;
