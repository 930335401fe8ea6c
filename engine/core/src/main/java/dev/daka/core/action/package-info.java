/** Actions as applications post them, their check against the declared action types, and members' profiles. */
@NullMarked
package dev.daka.core.action;

import org.jspecify.annotations.NullMarked;
