/** Numbers and times as people and programs write them in, plain values out. */
@NullMarked
package dev.daka.core.notation;

import org.jspecify.annotations.NullMarked;
