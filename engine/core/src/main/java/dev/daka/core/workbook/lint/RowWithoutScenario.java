package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.campaign.Sheets;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.evaluation.Occasion;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.LogicFindingCodes;
import dev.daka.core.finding.Place;
import dev.daka.core.vocabulary.Property;
import dev.daka.core.vocabulary.calendar.HolidayCalendar;
import dev.daka.core.workbook.lint.region.Box;
import java.util.List;
import java.util.Map;

/**
 * Reports rows that no step of a scenario can match. Conditions on metrics are ignored, because the value of a metric
 * depends on the steps before.
 */
final class RowWithoutScenario implements RegionCheck {
    private final Declarations declarations;

    RowWithoutScenario(Declarations declarations) {
        this.declarations = declarations;
    }

    @Override
    public void check(ReadWorkbook workbook, Regions regions, Findings findings) {
        if (workbook.scenarios().isEmpty()) {
            return;
        }
        workbook.campaign().ifPresent(campaign -> {
            List<Box> steps = steps(campaign, workbook, regions);
            List<RowRegion> unmet = regions.rows().stream()
                    .filter(region -> !region.box().isEmpty())
                    .filter(region -> steps.stream().noneMatch(region.box()::intersects))
                    .toList();
            if (!unmet.isEmpty()) {
                findings.add(
                        LogicFindingCodes.ROW_WITHOUT_SCENARIO,
                        Place.sheet(Sheets.SCENARIOS),
                        unmet.size(),
                        RowNames.quoted(unmet));
            }
        });
    }

    private List<Box> steps(Campaign campaign, ReadWorkbook workbook, Regions regions) {
        HolidayCalendar calendar =
                declarations.calendars().find(campaign.calendar()).orElseThrow();
        return workbook.scenarios().stream()
                .flatMap(
                        scenario -> scenario.steps().stream().map(step -> occasion(scenario, step, campaign, calendar)))
                .map(occasion -> regions.space().regardless(regions.space().at(occasion), Property.METRIC))
                .distinct()
                .toList();
    }

    private static Occasion occasion(
            Scenario scenario, Scenario.Step step, Campaign campaign, HolidayCalendar calendar) {
        return Occasion.of(
                step.action(),
                scenario.memberOf(step),
                campaign,
                calendar.on(campaign.dateOf(step.action().occurredAt())),
                Map.of());
    }
}
