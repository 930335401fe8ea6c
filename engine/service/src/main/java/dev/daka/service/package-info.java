/** The service: HTTP in, booked decisions out. {@code ArchitectureTest} holds which package may use which. */
@NullMarked
package dev.daka.service;

import org.jspecify.annotations.NullMarked;
