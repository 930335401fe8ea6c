/** Sends requests when they are due, and measures how long each answer takes from that moment. */
@NullMarked
package dev.daka.bench.load.client;

import org.jspecify.annotations.NullMarked;
