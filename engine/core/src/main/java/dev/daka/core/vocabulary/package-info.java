/** What operators may write: the columns, and the names, action types and labels that cells may hold. */
@NullMarked
package dev.daka.core.vocabulary;

import org.jspecify.annotations.NullMarked;
