/** An API key in, the application that it belongs to out. Keys are stored hashed. */
@NullMarked
package dev.daka.service.platform.applications;

import org.jspecify.annotations.NullMarked;
