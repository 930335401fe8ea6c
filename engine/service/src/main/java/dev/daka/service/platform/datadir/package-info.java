/** The folder that keeps what outlives a run. Settings in, a folder that is ours alone out. */
@NullMarked
package dev.daka.service.platform.datadir;

import org.jspecify.annotations.NullMarked;
