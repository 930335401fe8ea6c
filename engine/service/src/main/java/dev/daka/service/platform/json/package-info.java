/** How bytes become bodies and answers become bytes: strict in, stable out. */
@NullMarked
package dev.daka.service.platform.json;

import org.jspecify.annotations.NullMarked;
