/** The service: HTTP in, booked decisions out. Packages are features; the walls between them are held by a test. */
@NullMarked
package dev.daka.service;

import org.jspecify.annotations.NullMarked;
