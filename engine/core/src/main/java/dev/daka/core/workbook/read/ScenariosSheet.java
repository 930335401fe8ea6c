package dev.daka.core.workbook.read;

import dev.daka.core.action.Member;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.form.ListForm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Scenarios sheet. A row with a name starts a scenario, and the rows below it without a name belong to the
 * same scenario. A row that names no member is about the same member as the row above.
 */
final class ScenariosSheet {
    private static final List<String> OF_MEMBER = List.of("tier", "segments", "registeredOn");

    private static final int LONGEST_ID = 64;

    private final KnownNames known;
    private final ScenarioSteps steps;
    private final Findings findings;
    private final List<Scenario> scenarios = new ArrayList<>();
    private @Nullable Story story;

    /** A scenario of which more rows can follow. */
    private static final class Story {
        private final String name;
        private final String cell;
        private final Map<MemberId, Member> members = new LinkedHashMap<>();
        private MemberId acting = Scenario.UNNAMED;
        private final List<Scenario.Step> steps = new ArrayList<>();
        private @Nullable Instant last;

        Story(String name, String cell) {
            this.name = name;
            this.cell = cell;
        }
    }

    ScenariosSheet(KnownNames known, Declarations declarations, List<String> limits, ZoneId zone, Findings findings) {
        this.known = known;
        this.steps = new ScenarioSteps(known, declarations.actionTypes(), limits, zone, findings);
        this.findings = findings;
    }

    List<Scenario> read(RawSheet sheet) {
        Unique unique = new Unique(findings);
        for (Fields fields : new ListSheet(sheet, ListForm.SCENARIOS, findings).entries()) {
            Optional<String> name = fields.text("scenario");
            if (name.isPresent()) {
                unique.isNew(name.get(), fields.place("scenario"));
                add(story);
                story = new Story(
                        name.get(), sheet.name() + "!" + fields.start().cell());
            }
            if (story == null) {
                findings.add(RuleFindingCodes.SCENARIO_WITHOUT_NAME, fields.start());
                refuseMember(fields);
            } else {
                enter(story, fields);
                step(sheet, story, fields);
            }
        }
        add(story);
        return scenarios;
    }

    private void add(@Nullable Story read) {
        if (read != null) {
            scenarios.add(new Scenario(read.name, read.cell, List.copyOf(read.members.values()), read.steps));
        }
    }

    /** Sets the acting member: the one that the row names, otherwise the one of the row above. */
    private void enter(Story of, Fields fields) {
        fields.text("member").filter(id -> isId(id, fields)).map(MemberId::new).ifPresent(id -> of.acting = id);
        if (of.members.containsKey(of.acting)) {
            refuseMember(fields);
        } else {
            of.members.put(of.acting, member(of.acting, fields));
        }
    }

    private boolean isId(String id, Fields fields) {
        boolean fits = id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
        if (!fits) {
            findings.add(RuleFindingCodes.NO_MEMBER_ID, fields.place("member"), LONGEST_ID);
        }
        return fits;
    }

    private Member member(MemberId id, Fields fields) {
        Optional<String> tier = fields.key("tier", known.in(Domain.TIERS));
        Optional<LocalDate> registeredOn = fields.date("registeredOn");
        return new Member(
                id,
                tier.orElse(null),
                Set.copyOf(fields.keys("segments", known.in(Domain.SEGMENTS))),
                registeredOn.orElse(null),
                Map.of());
    }

    private void refuseMember(Fields fields) {
        OF_MEMBER.stream()
                .filter(field -> fields.cell(field).isPresent())
                .forEach(field -> findings.add(
                        RuleFindingCodes.MEMBER_CHANGES_MIDWAY, fields.place(field), fields.nameOf(field)));
    }

    private void step(RawSheet sheet, Story of, Fields fields) {
        steps.read(sheet.name() + "!" + fields.start().cell(), of.acting, of.steps.size() + 1, fields)
                .ifPresent(step -> {
                    Instant at = step.action().occurredAt();
                    if (of.last != null && at.isBefore(of.last)) {
                        findings.add(
                                RuleFindingCodes.STEPS_GO_BACK_IN_TIME, fields.place("at"), steps.localTime(of.last));
                    }
                    of.last = at;
                    of.steps.add(step);
                });
    }
}
