/** The journal and all that is kept beside it in; where they disagree out. While they do, nothing is paid out. */
@NullMarked
package dev.daka.service.reconciliation;

import org.jspecify.annotations.NullMarked;
