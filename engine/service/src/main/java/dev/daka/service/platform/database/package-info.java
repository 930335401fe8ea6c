/** Where PostgreSQL is and whether it answers. A setting in, a reachable server and whole transactions out. */
@NullMarked
package dev.daka.service.platform.database;

import org.jspecify.annotations.NullMarked;
