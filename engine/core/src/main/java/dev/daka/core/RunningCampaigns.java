package dev.daka.core;

import dev.daka.core.action.Action;
import dev.daka.core.action.Member;
import dev.daka.core.calendar.HolidayCalendars;
import dev.daka.core.decision.Changes;
import dev.daka.core.decision.Decision;
import dev.daka.core.decision.Needs;
import dev.daka.core.decision.Records;
import dev.daka.core.ruleset.RuleSet;
import java.util.List;

/** The rule sets that decide, at most one version of each campaign. Immutable; a publication makes a new one. */
public final class RunningCampaigns {
    private final List<RuleSet> ruleSets;
    private final HolidayCalendars calendars;

    public RunningCampaigns(List<RuleSet> ruleSets, HolidayCalendars calendars) {
        this.ruleSets = List.copyOf(ruleSets);
        this.calendars = calendars;
    }

    public HolidayCalendars calendars() {
        return calendars;
    }

    public List<RuleSet> ruleSets() {
        return ruleSets;
    }

    /** The records to load before {@link #decide} is asked. */
    public Needs needs(Action action) {
        return new Needs(List.of(), List.of());
    }

    /** Decides; books nothing. The same arguments give the same decision. */
    public Decision decide(Action action, Member member, Records records) {
        return new Decision(action, List.of(), List.of(), List.of(), new Changes(List.of(), List.of()));
    }
}
