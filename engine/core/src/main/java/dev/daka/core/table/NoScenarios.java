package dev.daka.core.table;

/** Points out a campaign that nobody wrote an example of. */
final class NoScenarios implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        if (workbook.scenarios().isEmpty()) {
            findings.add(RuleMistake.NO_SCENARIOS, Place.FILE);
        }
    }
}
