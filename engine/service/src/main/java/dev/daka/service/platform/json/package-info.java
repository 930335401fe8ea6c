/** Configures JSON: strict parsing of requests, stable format of responses. */
@NullMarked
package dev.daka.service.platform.json;

import org.jspecify.annotations.NullMarked;
