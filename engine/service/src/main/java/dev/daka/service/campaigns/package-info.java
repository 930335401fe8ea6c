/** Publishes workbooks as versions and compiles the rule sets that decide. */
@NullMarked
package dev.daka.service.campaigns;

import org.jspecify.annotations.NullMarked;
