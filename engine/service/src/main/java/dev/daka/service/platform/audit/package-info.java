/** Records what operators do in an audit trail that the service cannot change. */
@NullMarked
package dev.daka.service.platform.audit;

import org.jspecify.annotations.NullMarked;
