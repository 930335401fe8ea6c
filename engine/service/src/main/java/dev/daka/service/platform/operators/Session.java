package dev.daka.service.platform.operators;

/**
 * Who is logged in.
 *
 * @param username name of the operator
 */
public record Session(String username) {}
