/** Files as people have them in; actions, cancellations and members out, and every line that holds none, with its reason. */
@NullMarked
package dev.daka.core.replay.recording;

import org.jspecify.annotations.NullMarked;
