/** Controllers and records in, the OpenAPI document out: what it calls required is there, what it does not may be absent. */
@NullMarked
package dev.daka.service.apidocs;

import org.jspecify.annotations.NullMarked;
