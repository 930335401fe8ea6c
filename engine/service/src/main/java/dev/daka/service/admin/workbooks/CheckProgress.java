package dev.daka.service.admin.workbooks;

/** Listener for the progress of a check. If it throws an exception, the check ends before its next stage. */
@FunctionalInterface
interface CheckProgress {
    void at(CheckLine.Stage stage, int done, int total);
}
