/** What operators can write in workbooks: the columns, and the names, action types and labels that cells can hold. */
@NullMarked
package dev.daka.core.vocabulary;

import org.jspecify.annotations.NullMarked;
