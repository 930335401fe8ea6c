package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Sheets;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.vocabulary.calendar.HolidayCalendar;
import java.util.stream.IntStream;

/** Reports years that lie in the campaign but not in its calendar, if a condition uses the calendar. */
public final class YearWithoutCalendar implements Check {
    /** Largest number of years that are reported. A campaign without an end would have thousands. */
    private static final int MOST_NAMED = 10;

    private final Declarations declarations;

    public YearWithoutCalendar(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public void check(ReadWorkbook workbook, Findings findings) {
        if (workbook.tables().stream().anyMatch(YearWithoutCalendar::asksTheCalendar)) {
            workbook.campaign().ifPresent(campaign -> checkYears(campaign, findings));
        }
    }

    private static boolean asksTheCalendar(ReadTable table) {
        return table.table().columns().stream()
                .anyMatch(column -> column.binding() instanceof Binding.Condition condition
                        && (condition.property() == Property.DAY_KIND || condition.property() == Property.HOLIDAY));
    }

    private void checkYears(Campaign campaign, Findings findings) {
        HolidayCalendar calendar =
                declarations.calendars().find(campaign.calendar()).orElseThrow();
        IntStream.rangeClosed(campaign.startsOn().getYear(), campaign.endsOn().getYear())
                .filter(year -> !calendar.covers(year))
                .limit(MOST_NAMED)
                .forEach(year -> findings.add(
                        RuleFindingCodes.YEAR_WITHOUT_CALENDAR,
                        Place.sheet(Sheets.CAMPAIGN),
                        campaign.calendar(),
                        String.valueOf(year)));
    }
}
