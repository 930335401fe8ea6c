package dev.daka.core;

import dev.daka.core.action.Action;
import dev.daka.core.calendar.HolidayCalendars;
import dev.daka.core.campaign.ProgrammeBudget;
import dev.daka.core.ruleset.RuleSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rule sets that decide, at most one version of each campaign. Immutable; a publication makes a new one.
 */
public final class RunningCampaigns {
    private final List<RuleSet> ruleSets;
    private final HolidayCalendars calendars;
    private final List<ProgrammeBudget> budgets;
    /** By each type of action that a rule set names, those that it may concern. */
    private final Map<String, List<RuleSet>> byType = new HashMap<>();
    /** Those that every action may concern. */
    private final List<RuleSet> ofEveryType;

    /** Campaigns of a programme without budgets of its own. */
    public RunningCampaigns(List<RuleSet> ruleSets, HolidayCalendars calendars) {
        this(ruleSets, calendars, List.of());
    }

    /**
     * Takes rule sets in any order; campaigns are asked in the order of their keys.
     *
     * @param budgets of the programme, which all of them share, in the order in which effects pass them
     */
    public RunningCampaigns(List<RuleSet> ruleSets, HolidayCalendars calendars, List<ProgrammeBudget> budgets) {
        this.ruleSets = ruleSets.stream()
                .sorted(Comparator.comparing(ruleSet -> ruleSet.ref().campaign()))
                .toList();
        this.calendars = calendars;
        this.budgets = List.copyOf(budgets);
        long campaigns = this.ruleSets.stream()
                .map(ruleSet -> ruleSet.ref().campaign())
                .distinct()
                .count();
        if (campaigns != this.ruleSets.size()) {
            throw new IllegalArgumentException("A campaign runs in one version at a time");
        }
        this.ofEveryType = those(ruleSet -> ruleSet.answeredTypes().isEmpty());
        Set<String> named = this.ruleSets.stream()
                .flatMap(ruleSet -> ruleSet.answeredTypes().stream())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        named.forEach(type -> byType.put(
                type,
                those(ruleSet -> ruleSet.answeredTypes()
                        .map(types -> types.contains(type))
                        .orElse(true))));
    }

    public HolidayCalendars calendars() {
        return calendars;
    }

    /** Of the programme. */
    public List<ProgrammeBudget> budgets() {
        return budgets;
    }

    /** In the order of the campaigns' keys. */
    public List<RuleSet> ruleSets() {
        return ruleSets;
    }

    /** Asks the campaigns that the action can concern. */
    public Inquiry ask(Action action) {
        return new Inquiry(
                action,
                concernedBy(action.type()).stream()
                        .filter(ruleSet -> ruleSet.runsAt(action.occurredAt()))
                        .map(ruleSet -> new AskedCampaign(ruleSet, action, calendars))
                        .filter(AskedCampaign::isConcerned)
                        .toList(),
                budgets);
    }

    /** A look at placements has no type: only rows that ask for none may answer it. */
    private List<RuleSet> concernedBy(@Nullable String type) {
        return type == null ? ofEveryType : Objects.requireNonNull(byType.getOrDefault(type, ofEveryType));
    }

    private List<RuleSet> those(Predicate<RuleSet> which) {
        return ruleSets.stream().filter(which).toList();
    }
}
