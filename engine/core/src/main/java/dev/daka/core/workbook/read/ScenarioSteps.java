package dev.daka.core.workbook.read;

import dev.daka.core.action.Action;
import dev.daka.core.action.ActionId;
import dev.daka.core.action.AttributeValue;
import dev.daka.core.action.MemberId;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.effect.CellKind;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Nearest;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.vocabulary.ActionType;
import dev.daka.core.vocabulary.ActionTypes;
import dev.daka.core.vocabulary.Bounds;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.form.EffectWords;
import dev.daka.core.workbook.form.KnownNames;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one row of the Scenarios sheet: an action and its expected result. */
final class ScenarioSteps {
    private static final DateTimeFormatter LOCAL_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Bounds AMOUNT = new Bounds(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000_000));
    private static final long MOST_POINTS = 1_000_000_000_000L;
    private static final List<String> OF_ACTION = List.of("channel", "amount", "attributes");

    private final KnownNames known;
    private final ActionTypes actionTypes;
    private final List<String> limits;
    private final ZoneId zone;
    private final Findings findings;
    private final ScenarioAttributes attributes;

    ScenarioSteps(KnownNames known, ActionTypes actionTypes, List<String> limits, ZoneId zone, Findings findings) {
        this.known = known;
        this.actionTypes = actionTypes;
        this.limits = limits;
        this.zone = zone;
        this.findings = findings;
        this.attributes = new ScenarioAttributes(findings);
    }

    String localTime(Instant moment) {
        return LOCAL_TIME.format(LocalDateTime.ofInstant(moment, zone));
    }

    /** The step; empty if its time cannot be read. */
    Optional<Scenario.Step> read(String cell, MemberId member, int number, Fields fields) {
        fields.require("at");
        Optional<Instant> at = fields.moment("at").map(time -> time.atZone(zone).toInstant());
        Optional<ActionType> type =
                fields.key("actionType", known.in(Domain.ACTION_TYPES)).flatMap(actionTypes::find);
        List<String> placements = fields.keys("placements", known.in(Domain.PLACEMENTS));
        if (fields.cell("actionType").isEmpty()) {
            refuseWithoutAction(fields);
        }
        Optional<String> channel = fields.key("channel", known.in(Domain.CHANNELS));
        Optional<BigDecimal> amount = fields.decimal("amount", AMOUNT);
        type.ifPresent(declared -> checkAmount(declared, fields));
        Map<String, AttributeValue> values =
                type.map(declared -> attributes.read(declared, fields)).orElse(Map.of());
        Scenario.Expectation expected = expected(fields);
        return at.map(moment -> new Scenario.Step(
                cell,
                new Action(
                        new ActionId("step-" + number),
                        type.map(declared -> declared.name().key()).orElse(null),
                        member,
                        moment,
                        channel.orElse(null),
                        amount.orElse(null),
                        values,
                        placements),
                expected));
    }

    private void refuseWithoutAction(Fields fields) {
        if (fields.cell("placements").isEmpty()) {
            findings.add(RuleFindingCodes.NOTHING_ASKED, fields.start());
        }
        OF_ACTION.stream()
                .filter(field -> fields.cell(field).isPresent())
                .forEach(field ->
                        findings.add(RuleFindingCodes.FACT_WITHOUT_ACTION, fields.place(field), fields.nameOf(field)));
    }

    private void checkAmount(ActionType type, Fields fields) {
        boolean given = fields.cell("amount").isPresent();
        if (given && type.amount() == ActionType.AmountUse.NONE) {
            findings.add(
                    RuleFindingCodes.ACTION_HAS_NO_AMOUNT,
                    fields.place("amount"),
                    type.name().label());
        }
        if (!given && type.amount() == ActionType.AmountUse.REQUIRED) {
            findings.add(
                    RuleFindingCodes.ACTION_NEEDS_AMOUNT,
                    fields.start(),
                    type.name().label());
        }
    }

    private Scenario.Expectation expected(Fields fields) {
        Optional<Long> points = fields.whole("expectPoints", 0, MOST_POINTS);
        List<String> content = fields.keys("expectContent", known.in(Domain.CONTENT));
        return new Scenario.Expectation(
                points.orElse(null),
                effects(fields),
                fields.cell("expectContent").isPresent() ? content : null,
                withheld(fields));
    }

    private Set<String> effects(Fields fields) {
        Set<String> effects = new HashSet<>();
        for (String part : fields.parts("expectEffects")) {
            int colon = part.indexOf(':');
            Optional<CellKind> kind = EffectWords.expected(part.substring(0, Math.max(0, colon)));
            String key = CellText.key(part.substring(colon + 1));
            Optional<Domain> domain = kind.flatMap(CellKind::names);
            if (kind.isEmpty() || (domain.isEmpty() && !CellKind.isNumber(key))) {
                findings.add(CellFindingCodes.NOT_AN_EFFECT, fields.place("expectEffects"), part);
            } else if (domain.isEmpty() || isKnown(key, known.in(domain.get()), fields, "expectEffects")) {
                effects.add(part.substring(0, colon + 1) + key);
            }
        }
        return effects;
    }

    private boolean isKnown(String key, List<Name> names, Fields fields, String field) {
        boolean isKnown = names.stream().anyMatch(name -> name.key().equals(key));
        if (!isKnown) {
            findings.add(CellFindingCodes.UNKNOWN_NAME, fields.place(field), key, Nearest.cureByName(key, names));
        }
        return isKnown;
    }

    private Set<String> withheld(Fields fields) {
        List<String> names = fields.parts("expectWithheld");
        for (String name : names) {
            if (!limits.contains(name)) {
                findings.add(
                        CellFindingCodes.UNKNOWN_NAME,
                        fields.place("expectWithheld"),
                        name,
                        Nearest.cure(name, limits));
            }
        }
        return new HashSet<>(names);
    }
}
