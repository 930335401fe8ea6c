package dev.daka.service.admin.workbooks;

/** Is told how far a check is. What it throws ends the check before its next stage. */
@FunctionalInterface
interface CheckProgress {
    void at(CheckLine.Stage stage, int done, int total);
}
