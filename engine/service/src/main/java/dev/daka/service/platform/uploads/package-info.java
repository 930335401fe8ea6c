/** Forms with files in; files out, in a folder of their own and gone after the request. Only on the routes that take files. */
@NullMarked
package dev.daka.service.platform.uploads;

import org.jspecify.annotations.NullMarked;
