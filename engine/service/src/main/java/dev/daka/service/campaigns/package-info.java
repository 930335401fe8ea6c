/** Workbooks in, the rule sets that decide and what operators see of them out. */
@NullMarked
package dev.daka.service.campaigns;

import org.jspecify.annotations.NullMarked;
