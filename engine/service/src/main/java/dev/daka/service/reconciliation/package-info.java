/** The ledger in; where it disagrees with itself out. While it does, nothing is paid out. */
@NullMarked
package dev.daka.service.reconciliation;

import org.jspecify.annotations.NullMarked;
