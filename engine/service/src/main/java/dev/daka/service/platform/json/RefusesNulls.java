package dev.daka.service.platform.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A body whose fields are given a value or left out, never {@code null}. A caller who writes {@code "amount": null} may mean nothing
 * or forgot the amount; to take it for absent would cancel everything.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefusesNulls {}
