/**
 * The kinds of effects. Each is one class that contains its fields, its quantity for limits, its events, its name in
 * workbooks and its texts in the API document. {@link EffectKinds} lists them.
 */
@NullMarked
package dev.daka.core.effect;

import org.jspecify.annotations.NullMarked;
