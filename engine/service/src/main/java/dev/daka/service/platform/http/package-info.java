/** Bytes from anywhere in; whole requests of bounded size out, however slowly or however many of them come. */
@NullMarked
package dev.daka.service.platform.http;

import org.jspecify.annotations.NullMarked;
