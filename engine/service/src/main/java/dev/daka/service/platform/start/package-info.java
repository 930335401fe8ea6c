/** An empty or a used folder in, a service that people can log in to out. */
@NullMarked
package dev.daka.service.platform.start;

import org.jspecify.annotations.NullMarked;
