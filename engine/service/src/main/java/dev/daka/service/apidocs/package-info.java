/**
 * Generates the OpenAPI documents from controllers and records. A property of a response is always present if it is
 * declared as required, and may be absent otherwise.
 */
@NullMarked
package dev.daka.service.apidocs;

import org.jspecify.annotations.NullMarked;
