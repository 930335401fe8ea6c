/** Bytes from anywhere in; whole requests of bounded size out, however slowly or however many of them come. */
@NullMarked
package dev.daka.service.requests;

import org.jspecify.annotations.NullMarked;
