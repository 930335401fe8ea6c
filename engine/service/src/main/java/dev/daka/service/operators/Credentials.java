package dev.daka.service.operators;

import org.jspecify.annotations.Nullable;

/** What an operator types to log in. */
public record Credentials(
        @Nullable String username, @Nullable String password) {}
