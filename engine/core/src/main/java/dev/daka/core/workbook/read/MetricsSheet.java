package dev.daka.core.workbook.read;

import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Sheets;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.vocabulary.CamelCase;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.Choice;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.form.ListForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the Metrics sheet: counters and sums per member. */
final class MetricsSheet {
    private static final long LONGEST_WINDOW = 3660;

    private final KnownNames known;
    private final Findings findings;
    private final List<Name> names = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    MetricsSheet(KnownNames known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    void read(RawSheet sheet) {
        Unique unique = new Unique(findings);
        for (Fields fields : new ListSheet(sheet, ListForm.METRICS, findings).entries()) {
            int before = findings.errors();
            fields.require("name", "kind");
            Optional<Name> name = name(fields);
            name.ifPresent(declared -> {
                if (unique.isNew(declared.key(), fields.place("name"))) {
                    names.add(declared);
                    places.put(declared.key(), fields.place("name"));
                }
            });
            Optional<Metric> metric = name.flatMap(declared -> metric(declared, fields));
            if (findings.errors() == before) {
                metric.ifPresent(metrics::add);
            }
        }
    }

    /**
     * Names of the metrics, for columns that refer to them. Includes metrics with errors in their other fields, so that
     * a reference to them does not cause a second finding.
     */
    List<Name> names() {
        return names;
    }

    List<Metric> metrics() {
        return metrics;
    }

    /** Position of each metric, by its key. */
    Map<String, Place> places() {
        return places;
    }

    private static Optional<Name> name(Fields fields) {
        return fields.newKey("name").map(key -> {
            String label = CellText.label(fields.text("name").orElse(key));
            return new Name(key, new Label(label.isEmpty() ? key : label, key));
        });
    }

    private Optional<Metric> metric(Name name, Fields fields) {
        Optional<Metric.Kind> kind = fields.choice("kind", Choice.METRIC_KIND);
        Optional<String> actionType = fields.key("actionType", known.in(Domain.ACTION_TYPES));
        Optional<LocalDate> from = fields.date("from");
        Optional<LocalDate> to = fields.date("to");
        Optional<Integer> days = fields.whole("days", 1, LONGEST_WINDOW).map(Math::toIntExact);
        Optional<Integer> cycle = fields.whole("cycle", 2, LONGEST_WINDOW).map(Math::toIntExact);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            findings.add(RuleFindingCodes.INVERTED_RANGE, fields.place("from"), from.get(), to.get());
        }
        if (kind.isPresent()
                && kind.get() != Metric.Kind.STREAK
                && fields.cell("cycle").isPresent()) {
            findings.add(
                    RuleFindingCodes.NOT_FOR_THIS_METRIC,
                    fields.place("cycle"),
                    CamelCase.of(kind.get()),
                    fields.nameOf("cycle"));
        }
        return kind.map(counted -> new Metric(
                name,
                Sheets.METRICS + "!" + fields.start().cell(),
                counted,
                actionType.orElse(null),
                from.orElse(null),
                to.orElse(null),
                days.orElse(null),
                cycle.orElse(null)));
    }
}
