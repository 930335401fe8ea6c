/** Answers which content a placement shows to a member. */
@NullMarked
package dev.daka.service.api.placements;

import org.jspecify.annotations.NullMarked;
