/** The columns and names that operators may use. */
@NullMarked
package dev.daka.service.admin.vocabulary;

import org.jspecify.annotations.NullMarked;
