/** What an application posts about a member, held against the declared action types; and what is known of that member. */
@NullMarked
package dev.daka.core.action;

import org.jspecify.annotations.NullMarked;
