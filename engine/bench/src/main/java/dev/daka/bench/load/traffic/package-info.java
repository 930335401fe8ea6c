/** A seed in; the campaigns that run, the actions that are posted and what the answers to them granted, out. */
@NullMarked
package dev.daka.bench.load.traffic;

import org.jspecify.annotations.NullMarked;
