/**
 * Books actions: the queue, the workers that take batches from it, and the jobs that settle points and delete old data.
 */
@NullMarked
package dev.daka.service.booking;

import org.jspecify.annotations.NullMarked;
