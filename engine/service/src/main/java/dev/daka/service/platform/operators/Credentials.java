package dev.daka.service.platform.operators;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Credentials of an operator.
 *
 * @param username name of the operator
 * @param password password of the operator
 */
@Schema(requiredProperties = {"username", "password"})
public record Credentials(
        @Nullable String username, @Nullable String password) {}
