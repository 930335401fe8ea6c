package dev.daka.core.check;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.RuleMistake;
import java.time.LocalDate;

/** Points out dates of rules on which the campaign does not run. */
public final class DateOutsideCampaign implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.campaign()
                .ifPresent(campaign -> workbook.eachRow((table, row) -> checkRow(campaign, table, row, findings)));
    }

    private static void checkRow(Campaign campaign, ReadTable table, RuleRow row, Findings findings) {
        for (int column = 0; column < table.indexes().size(); column++) {
            if (row.values().get(column).orElse(null) instanceof CellValue.Date date
                    && isOutside(campaign, date.value())) {
                findings.add(
                        RuleMistake.DATE_OUTSIDE_CAMPAIGN,
                        table.place(row, column),
                        date.value(),
                        campaign.startsOn(),
                        campaign.endsOn());
            }
        }
    }

    private static boolean isOutside(Campaign campaign, LocalDate date) {
        return date.isBefore(campaign.startsOn()) || date.isAfter(campaign.endsOn());
    }
}
