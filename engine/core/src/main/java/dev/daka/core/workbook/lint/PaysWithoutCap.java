package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Limit;
import dev.daka.core.effect.EffectKind;
import dev.daka.core.finding.FindingCode;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import java.util.List;

/**
 * Reports rules that grant something without a cap per member, so that a member who repeats an action receives it
 * again. Rules that no budget covers either are reported in a separate finding.
 */
final class PaysWithoutCap implements RegionCheck {
    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        List<RowRegion> uncapped = regions.rows().stream()
                .filter(row -> !row.box().isEmpty())
                .filter(row -> !isLimited(row, workbook.limits(), Limit.Kind.CAP))
                .toList();
        report(
                LogicFindingCodes.PAYS_WITHOUT_CAP,
                uncapped.stream()
                        .filter(row -> isLimited(row, workbook.limits(), Limit.Kind.BUDGET))
                        .toList(),
                findings);
        report(
                LogicFindingCodes.PAYS_WITHOUT_LIMIT,
                uncapped.stream()
                        .filter(row -> !isLimited(row, workbook.limits(), Limit.Kind.BUDGET))
                        .toList(),
                findings);
    }

    private static void report(FindingCode code, List<RowRegion> rows, Findings findings) {
        if (!rows.isEmpty()) {
            findings.add(code, rows.get(0).place(), rows.size(), RowNames.quoted(rows));
        }
    }

    /** True if a limit of this kind covers each effect that the row grants. */
    private static boolean isLimited(RowRegion row, List<Limit> limits, Limit.Kind kind) {
        List<Limit> ofKind =
                limits.stream().filter(limit -> limit.kind() == kind).toList();
        List<EffectKind> granted = LimitScope.granted(row.table(), row.row());
        return granted.stream()
                .allMatch(one ->
                        ofKind.stream().anyMatch(limit -> LimitScope.covers(limit, row.table(), row.row(), one)));
    }
}
