/** What an application posts about a member, and what is known of that member. */
@NullMarked
package dev.daka.core.action;

import org.jspecify.annotations.NullMarked;
