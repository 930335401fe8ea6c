/** An uploaded workbook in, everything that is to say about it out: findings, what it shows, what it would change. Nothing is kept. */
@NullMarked
package dev.daka.service.admin.workbooks;

import org.jspecify.annotations.NullMarked;
