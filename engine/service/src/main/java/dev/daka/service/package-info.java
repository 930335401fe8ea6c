/**
 * Receives HTTP requests and answers with booked decisions. {@code ArchitectureTest} checks which package may use
 * which.
 */
@NullMarked
package dev.daka.service;

import org.jspecify.annotations.NullMarked;
