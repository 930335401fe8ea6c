/** Settings in, the service as it really runs out: PostgreSQL, HTTP, browsers and applications. Only tests see it. */
@NullMarked
package dev.daka.service.running;

import org.jspecify.annotations.NullMarked;
