package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.RuleFindingCodes;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reports dates in rules on which the campaign does not run. */
public final class DateOutsideCampaign implements Check {
    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        workbook.campaign()
                .ifPresent(campaign -> workbook.eachRow((table, row) -> checkRow(campaign, table, row, findings)));
    }

    private static void checkRow(Campaign campaign, ReadTable table, RuleRow row, Findings findings) {
        for (int column = 0; column < table.indexes().size(); column++) {
            for (LocalDate date :
                    row.values().get(column).map(DateOutsideCampaign::dates).orElse(List.of())) {
                if (isOutside(campaign, date)) {
                    findings.add(
                            RuleFindingCodes.DATE_OUTSIDE_CAMPAIGN,
                            table.place(row, column),
                            date,
                            campaign.startsOn(),
                            campaign.endsOn());
                }
            }
        }
    }

    private static List<LocalDate> dates(CellValue value) {
        if (value instanceof CellValue.Range range) {
            return Stream.of(range.from(), range.to())
                    .filter(Objects::nonNull)
                    .distinct()
                    .flatMap(end -> dates(end).stream())
                    .toList();
        }
        return value instanceof CellValue.Date date ? List.of(date.value()) : List.of();
    }

    private static boolean isOutside(Campaign campaign, LocalDate date) {
        return date.isBefore(campaign.startsOn()) || date.isAfter(campaign.endsOn());
    }
}
