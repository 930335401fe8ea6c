/** What operators did in, a trail that nobody can change out. */
@NullMarked
package dev.daka.service.platform.audit;

import org.jspecify.annotations.NullMarked;
