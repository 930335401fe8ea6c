package dev.daka.core.replay.scenario;

import dev.daka.core.action.Member;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.decide.RunningCampaigns;
import dev.daka.core.decide.outcome.Decision;
import dev.daka.core.decide.records.InMemoryRecords;
import dev.daka.core.decide.rules.RuleSet;
import dev.daka.core.vocabulary.calendar.HolidayCalendars;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a workbook's scenarios on its rule set alone. Each scenario begins with empty records, budgets included. Each
 * step is booked before the next.
 */
public final class RunScenarios {
    private final HolidayCalendars calendars;

    public RunScenarios(HolidayCalendars calendars) {
        this.calendars = calendars;
    }

    /** One run for each scenario, in the workbook's order. */
    public List<ScenarioRun> of(CheckedWorkbook workbook) {
        RunningCampaigns alone = new RunningCampaigns(List.of(RuleSet.compile(workbook, 1)), calendars);
        return workbook.scenarios().stream()
                .map(scenario -> rehearse(scenario, alone))
                .toList();
    }

    private static ScenarioRun rehearse(Scenario scenario, RunningCampaigns campaigns) {
        InMemoryRecords records = new InMemoryRecords();
        List<ScenarioRun.Played> played = new ArrayList<>();
        for (Scenario.Step step : scenario.steps()) {
            Member member = scenario.memberOf(step);
            Decision decision = campaigns.prepare(step.action()).decide(member, records.of(member.id()));
            records.apply(member.id(), decision.changes());
            played.add(new ScenarioRun.Played(step, decision, Differences.between(step, decision)));
        }
        return new ScenarioRun(scenario, played);
    }
}
