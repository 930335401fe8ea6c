/** Authenticates applications by API keys, which are stored as hashes, and limits their request rates. */
@NullMarked
package dev.daka.service.platform.applications;

import org.jspecify.annotations.NullMarked;
