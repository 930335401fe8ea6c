package dev.daka.service.operators;

/** Who is logged in. */
public record Session(String username) {}
