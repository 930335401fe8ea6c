package dev.daka.core.finding;

/** How much a finding weighs. */
public enum Severity {
    /** The workbook yields no rule set until it is mended. */
    ERROR,
    /** Somebody should confirm that it is meant. */
    WARNING,
    /** Good to know. */
    NOTICE
}
