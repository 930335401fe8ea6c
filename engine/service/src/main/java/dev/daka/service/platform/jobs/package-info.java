/** Chores in; each is done again and again while the service runs. */
@NullMarked
package dev.daka.service.platform.jobs;

import org.jspecify.annotations.NullMarked;
