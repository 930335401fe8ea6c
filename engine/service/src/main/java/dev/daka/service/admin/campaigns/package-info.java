/** Shows campaigns to operators. */
@NullMarked
package dev.daka.service.admin.campaigns;

import org.jspecify.annotations.NullMarked;
