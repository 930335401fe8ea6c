package dev.daka.core.finding;

/** Severity of a finding. */
public enum Severity {
    /** No rule set is made from the workbook until the error is corrected. */
    ERROR,
    /** An operator should confirm that this is intended. */
    WARNING,
    /** For information. */
    NOTICE
}
