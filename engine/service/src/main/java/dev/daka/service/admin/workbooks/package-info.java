/**
 * Checks an uploaded workbook and answers with its findings, its sheets and the differences from the version that
 * decides now. Nothing is stored.
 */
@NullMarked
package dev.daka.service.admin.workbooks;

import org.jspecify.annotations.NullMarked;
