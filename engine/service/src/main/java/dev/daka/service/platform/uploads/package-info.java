/** Receives uploaded files. They are stored in their own folder and deleted after the request. */
@NullMarked
package dev.daka.service.platform.uploads;

import org.jspecify.annotations.NullMarked;
