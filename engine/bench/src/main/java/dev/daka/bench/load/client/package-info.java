/** Requests and the moments they are due at in; answers, and how long each took from its moment on, out. */
@NullMarked
package dev.daka.bench.load.client;

import org.jspecify.annotations.NullMarked;
