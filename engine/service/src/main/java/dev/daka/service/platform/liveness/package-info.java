/** Threads that the service cannot do without in; whether they live out, as part of liveness. */
@NullMarked
package dev.daka.service.platform.liveness;

import org.jspecify.annotations.NullMarked;
