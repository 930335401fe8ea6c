/** The built admin UI in, pages with safe headers out. */
@NullMarked
package dev.daka.service.webui;

import org.jspecify.annotations.NullMarked;
