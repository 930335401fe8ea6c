package dev.daka.core.table;

import dev.daka.core.campaign.Limit;
import dev.daka.core.finding.CellMistake;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Nearest;
import dev.daka.core.form.Choice;
import dev.daka.core.form.Header;
import dev.daka.core.form.KnownNames;
import dev.daka.core.form.ListForm;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the Limits sheet: caps per member and budgets of the campaign. */
final class LimitsSheet {
    private static final List<Name> HEADERS = Header.names(ListForm.LIMITS);
    private static final long LARGEST = 1_000_000_000_000L;

    private final KnownNames known;
    private final List<String> tables;
    private final List<String> rules;
    private final Findings findings;
    private final List<String> names = new ArrayList<>();

    /**
     * @param tables the names of the workbook's tables
     * @param rules  the names of its rules
     */
    LimitsSheet(KnownNames known, List<String> tables, List<String> rules, Findings findings) {
        this.known = known;
        this.tables = tables;
        this.rules = rules;
        this.findings = findings;
    }

    List<Limit> read(RawSheet sheet) {
        Unique unique = new Unique(findings);
        List<Limit> limits = new ArrayList<>();
        for (Fields fields : new ListSheet(sheet, HEADERS, findings).entries()) {
            int before = findings.errors();
            fields.require("name", "kind", "period", "measure", "amount", "onReached");
            Optional<String> name = name(fields);
            name.filter(text -> unique.isNew(text, fields.place("name"))).ifPresent(names::add);
            Optional<Limit> limit = limit(sheet, name, fields);
            if (findings.errors() == before) {
                limit.ifPresent(limits::add);
            }
        }
        return limits;
    }

    /** The names that scenarios may use, those of limits with other mistakes included. */
    List<String> names() {
        return names;
    }

    /** Scenarios name limits between commas, so that a name must hold none. */
    private Optional<String> name(Fields fields) {
        return fields.text("name").filter(name -> {
            boolean hasComma = name.contains(",") || name.contains("，");
            if (hasComma) {
                findings.add(CellMistake.COMMA_IN_NAME, fields.place("name"), name);
            }
            return !hasComma;
        });
    }

    private Optional<Limit> limit(RawSheet sheet, Optional<String> name, Fields fields) {
        Optional<Limit.Kind> kind = fields.choice("kind", Choice.LIMIT_KIND);
        Optional<String> actionType = fields.key("actionType", known.in(Domain.ACTION_TYPES));
        Optional<String> table = oneOf(fields, "table", tables);
        Optional<String> rule = oneOf(fields, "rule", rules);
        Optional<Limit.Period> period = fields.choice("period", Choice.PERIOD);
        Optional<Limit.Measure> measure = fields.choice("measure", Choice.MEASURE);
        Optional<Long> amount = fields.whole("amount", 1, LARGEST);
        Optional<Limit.OnReached> onReached = fields.choice("onReached", Choice.ON_REACHED);
        if (name.isEmpty()
                || kind.isEmpty()
                || period.isEmpty()
                || measure.isEmpty()
                || amount.isEmpty()
                || onReached.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Limit(
                name.get(),
                sheet.name() + "!" + fields.start().cell(),
                kind.get(),
                actionType.orElse(null),
                table.orElse(null),
                rule.orElse(null),
                period.get(),
                measure.get(),
                amount.get(),
                onReached.get()));
    }

    private Optional<String> oneOf(Fields fields, String field, List<String> allowed) {
        return fields.text(field).filter(text -> {
            if (!allowed.contains(text)) {
                findings.add(CellMistake.UNKNOWN_NAME, fields.place(field), text, Nearest.cure(text, allowed));
            }
            return allowed.contains(text);
        });
    }
}
