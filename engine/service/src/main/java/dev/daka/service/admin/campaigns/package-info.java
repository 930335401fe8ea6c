/** The campaigns, as operators see them. */
@NullMarked
package dev.daka.service.admin.campaigns;

import org.jspecify.annotations.NullMarked;
