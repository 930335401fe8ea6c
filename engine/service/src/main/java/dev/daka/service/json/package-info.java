/** How bytes become bodies and answers become bytes: strict in, stable out. */
@NullMarked
package dev.daka.service.json;

import org.jspecify.annotations.NullMarked;
