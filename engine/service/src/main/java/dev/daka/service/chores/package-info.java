/** Chores in; each is done again and again while the service runs. */
@NullMarked
package dev.daka.service.chores;

import org.jspecify.annotations.NullMarked;
