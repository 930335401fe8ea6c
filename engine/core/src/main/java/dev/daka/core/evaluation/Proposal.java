package dev.daka.core.evaluation;

/** What the rows that fired propose, before any limit. */
public final class Proposal {}
