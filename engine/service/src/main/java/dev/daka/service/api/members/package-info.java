/** Stores the profiles that applications send. Rules read them. */
@NullMarked
package dev.daka.service.api.members;

import org.jspecify.annotations.NullMarked;
