/**
 * Reads recordings and members' profiles from files as people have them. Lines that cannot be used are listed with
 * their reasons.
 */
@NullMarked
package dev.daka.core.replay.recording;

import org.jspecify.annotations.NullMarked;
