/** An empty or a used folder in, a service that people can log in to out. */
@NullMarked
package dev.daka.service.startup;

import org.jspecify.annotations.NullMarked;
