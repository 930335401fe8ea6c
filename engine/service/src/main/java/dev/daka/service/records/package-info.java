/** What rules and limits look at, as PostgreSQL keeps it: metrics and caps of a member, budgets of a campaign. */
@NullMarked
package dev.daka.service.records;

import org.jspecify.annotations.NullMarked;
