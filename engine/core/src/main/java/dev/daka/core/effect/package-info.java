/**
 * The kinds of effects. Each is one class with its fields, its size for limits, its events, its words in workbooks and what the API
 * document says of it; {@link EffectKinds} lists them.
 */
@NullMarked
package dev.daka.core.effect;

import org.jspecify.annotations.NullMarked;
