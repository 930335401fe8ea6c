/** Arguments in, text or JSON on the terminal out. Nothing here needs a server, a database or Spring. */
@NullMarked
package dev.daka.service.cli;

import org.jspecify.annotations.NullMarked;
