/** Parses numbers and times as people and programs write them. */
@NullMarked
package dev.daka.core.notation;

import org.jspecify.annotations.NullMarked;
