/** What a member gets, or what an application shows or does for a member. */
@NullMarked
package dev.daka.core.decide.effect;

import org.jspecify.annotations.NullMarked;
