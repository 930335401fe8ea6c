package dev.daka.service.platform.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a request body in which a field may be left out but not be {@code null}. In {@code "amount": null} the caller
 * may have forgotten the amount. If the null counted as absent, the request would cancel the whole action.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RefusesNulls {}
