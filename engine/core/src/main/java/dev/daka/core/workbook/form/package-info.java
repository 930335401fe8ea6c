/** The fixed texts of a workbook. Readers and writers of files both use them, so that they cannot differ. */
@NullMarked
package dev.daka.core.workbook.form;

import org.jspecify.annotations.NullMarked;
