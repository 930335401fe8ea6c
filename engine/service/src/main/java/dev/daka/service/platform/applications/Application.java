package dev.daka.service.platform.applications;

/** A calling app. Two apps may use the same actionId for different actions. */
public record Application(String name) {}
