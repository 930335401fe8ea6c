/** Members' rows in; their fold, and what the stored state has otherwise, out. Operators look at states and repair them here. */
@NullMarked
package dev.daka.service.journal;

import org.jspecify.annotations.NullMarked;
