/** What applications know of members in, what rules may look at out. */
@NullMarked
package dev.daka.service.api.members;

import org.jspecify.annotations.NullMarked;
