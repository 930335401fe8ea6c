/** What operators did in, a trail that nobody can change out. */
@NullMarked
package dev.daka.service.audit;

import org.jspecify.annotations.NullMarked;
