/**
 * Protects the HTTP server against slow and numerous callers: it limits connections, the time of heads and bodies, body
 * sizes and threads.
 */
@NullMarked
package dev.daka.service.platform.http;

import org.jspecify.annotations.NullMarked;
