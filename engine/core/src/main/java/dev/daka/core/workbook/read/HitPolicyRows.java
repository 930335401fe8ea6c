package dev.daka.core.workbook.read;

import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.StructureFindingCodes;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.Choice;
import dev.daka.core.workbook.form.TableForm;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows between the texts for Drools and the table: the hit policy and lines of explanation.
 *
 * <p>The hit policy says which of the matching rules fire. It is stated twice: in one row for people and in two hidden
 * rows for stock Drools. If the two disagree, this is a finding.
 */
final class HitPolicyRows {
    private final RawSheet sheet;
    private final TableLayout layout;
    private final Findings findings;
    private Optional<RawCell> told = Optional.empty();
    private boolean sequential;
    private boolean grouped;

    HitPolicyRows(RawSheet sheet, TableLayout layout, Findings findings) {
        this.sheet = sheet;
        this.layout = layout;
        this.findings = findings;
    }

    HitPolicy read() {
        HitPolicy policy = HitPolicy.ALL;
        for (int row = TableLayout.FIRST_OPTIONAL; row < layout.ruleTable(); row++) {
            policy = read(row, policy);
        }
        if (forDrools() != policy || sequential != grouped) {
            findings.add(
                    StructureFindingCodes.HIT_POLICY_DISAGREES,
                    told.map(RawCell::place).orElse(sheet.place(TableLayout.FIRST_OPTIONAL, 0)),
                    told.map(RawCell::seen)
                            .orElse(Choice.HIT_POLICY.name(HitPolicy.ALL).cellText()),
                    TableForm.SEQUENTIAL,
                    TableForm.ACTIVATION_GROUP,
                    sheet.name());
        }
        return policy;
    }

    /** The hit policy that the hidden rows give to Drools. Valid only after {@link #read}. */
    HitPolicy forDrools() {
        return sequential && grouped ? HitPolicy.FIRST : HitPolicy.ALL;
    }

    private HitPolicy read(int row, HitPolicy before) {
        String head = sheet.written(row, 0);
        if (head.equals(TableForm.SEQUENTIAL)) {
            sequential = require(row, TableForm.TRUE);
        } else if (head.equals(TableForm.ACTIVATION_GROUP)) {
            grouped = require(row, sheet.name());
        } else if (CellText.key(head).equals(TableForm.HIT_POLICY.key())) {
            return policy(row).orElse(before);
        } else {
            checkExplanation(row);
        }
        return before;
    }

    private boolean require(int row, String expected) {
        String seen = sheet.written(row, 1);
        if (!seen.equals(expected)) {
            findings.add(StructureFindingCodes.TECHNICAL_CELL_DIFFERS, sheet.place(row, 1), expected, seen);
        }
        nothingRightOf(row, 2);
        return true;
    }

    private Optional<HitPolicy> policy(int row) {
        CellReader reader = new CellReader(findings);
        sheet.cell(row, 0).ifPresent(cell -> reader.key(cell, List.of(TableForm.HIT_POLICY)));
        told = sheet.cell(row, 1);
        nothingRightOf(row, 2);
        return told.flatMap(cell -> reader.key(cell, Choice.HIT_POLICY.names())).flatMap(Choice.HIT_POLICY::of);
    }

    /**
     * Checks a line of explanation. Operators can write any text here, unless Drools would take it for the start of a
     * table.
     */
    private void checkExplanation(int row) {
        if (TableLayout.isMark(sheet.written(row, 0))) {
            findings.add(StructureFindingCodes.TITLE_IS_A_KEYWORD, sheet.place(row, 0), TableForm.RULE_TABLE);
        }
        sheet.cell(row, 0).ifPresent(new CellReader(findings)::isPlain);
        nothingRightOf(row, 1);
    }

    private void nothingRightOf(int row, int column) {
        sheet.row(row)
                .tailMap(column)
                .values()
                .forEach(cell -> findings.add(StructureFindingCodes.TEXT_BESIDE, cell.place(), cell.seen()));
    }
}
