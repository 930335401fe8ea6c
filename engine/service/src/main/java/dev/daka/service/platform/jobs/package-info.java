/** Runs background jobs repeatedly while the service runs. */
@NullMarked
package dev.daka.service.platform.jobs;

import org.jspecify.annotations.NullMarked;
