/** Opens and locks the home folder, which only the user that Daka runs as can access. */
@NullMarked
package dev.daka.service.platform.datadir;

import org.jspecify.annotations.NullMarked;
