/** Workbooks in, published versions and the rule sets that decide out. */
@NullMarked
package dev.daka.service.campaigns;

import org.jspecify.annotations.NullMarked;
