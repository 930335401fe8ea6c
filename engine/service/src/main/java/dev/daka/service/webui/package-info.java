/** Serves the built admin UI with secure HTTP headers. */
@NullMarked
package dev.daka.service.webui;

import org.jspecify.annotations.NullMarked;
