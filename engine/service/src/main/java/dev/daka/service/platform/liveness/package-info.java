/** Reports in liveness whether the threads that the service needs are alive. */
@NullMarked
package dev.daka.service.platform.liveness;

import org.jspecify.annotations.NullMarked;
