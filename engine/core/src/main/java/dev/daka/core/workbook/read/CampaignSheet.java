package dev.daka.core.workbook.read;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.finding.CellFindingCodes;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Nearest;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.finding.StructureFindingCodes;
import dev.daka.core.vocabulary.Domain;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.Choice;
import dev.daka.core.workbook.form.Header;
import dev.daka.core.workbook.form.ListForm;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the Campaign sheet. Column A holds the name of a field, such as its start date; column B holds the value. */
final class CampaignSheet {
    static final List<Name> FACTS = Header.names(ListForm.CAMPAIGN);

    private final Declarations declarations;
    private final Findings findings;

    CampaignSheet(Declarations declarations, Findings findings) {
        this.declarations = declarations;
        this.findings = findings;
    }

    /** Values of the sheet by the key of their field. Adds a finding for each unknown or repeated field name. */
    Fields fields(RawSheet sheet) {
        Map<String, RawCell> facts = new HashMap<>();
        Map<String, RawCell> names = new HashMap<>();
        for (int row = 0; row <= sheet.lastRow(); row++) {
            sheet.row(row).tailMap(2).values().forEach(this::beside);
            Optional<RawCell> fact = sheet.cell(row, 1);
            Optional<RawCell> name = sheet.cell(row, 0);
            if (name.isEmpty()) {
                fact.ifPresent(this::beside);
            } else if (isNewFact(name.get(), names)) {
                fact.ifPresent(cell -> facts.put(CellText.key(name.get().seen()), cell));
            }
        }
        return new Fields(Place.sheet(sheet.name()), FACTS, facts, findings);
    }

    private void beside(RawCell cell) {
        findings.add(StructureFindingCodes.TEXT_BESIDE, cell.place(), cell.seen());
    }

    private boolean isNewFact(RawCell name, Map<String, RawCell> names) {
        Optional<String> key = new CellReader(findings).key(name, FACTS);
        if (key.isPresent() && names.put(key.get(), name) != null) {
            findings.add(StructureFindingCodes.DOUBLED_HEADER, name.place(), name.seen());
            return false;
        }
        return key.isPresent();
    }

    Optional<Campaign> read(Fields fields) {
        int before = findings.errors();
        fields.require("key", "name", "nameEn", "zone", "startsOn", "endsOn", "calendar");
        Optional<String> key = fields.newKey("key");
        Optional<Label> name = name(fields);
        Optional<ZoneId> zone = fields.text("zone").flatMap(id -> zone(fields, id));
        Optional<LocalDate> startsOn = fields.date("startsOn");
        Optional<LocalDate> endsOn = fields.date("endsOn");
        Optional<String> calendar = calendar(fields);
        Stacking stacking = stacking(fields);
        CurrencyKey currency = fields.key("currency", declarations.names().in(Domain.CURRENCIES))
                .map(CurrencyKey::new)
                .orElse(CurrencyKey.POINTS);
        String about = fields.text("about").orElse("");
        refuseEndBeforeStart(fields, startsOn, endsOn);
        if (findings.errors() > before) {
            return Optional.empty();
        }
        return Optional.of(new Campaign(
                new CampaignKey(key.orElseThrow()),
                name.orElseThrow(),
                about,
                zone.orElseThrow(),
                startsOn.orElseThrow(),
                endsOn.orElseThrow(),
                calendar.orElseThrow(),
                stacking,
                currency));
    }

    private static Optional<Label> name(Fields fields) {
        Optional<String> en = fields.text("nameEn");
        return fields.text("name").flatMap(zh -> en.map(text -> new Label(zh, text)));
    }

    private Optional<ZoneId> zone(Fields fields, String id) {
        if (ZoneId.getAvailableZoneIds().contains(id)) {
            return Optional.of(ZoneId.of(id));
        }
        findings.add(
                CellFindingCodes.UNKNOWN_ZONE,
                fields.place("zone"),
                id,
                Nearest.cure(id, ZoneId.getAvailableZoneIds()));
        return Optional.empty();
    }

    private Optional<String> calendar(Fields fields) {
        return fields.text("calendar").map(CellText::key).filter(key -> {
            boolean known = declarations.calendars().find(key).isPresent();
            if (!known) {
                findings.add(CellFindingCodes.UNKNOWN_CALENDAR, fields.place("calendar"), key);
            }
            return known;
        });
    }

    private static Stacking stacking(Fields fields) {
        return new Stacking(
                fields.choice("withinLane", Choice.COMBINATION).orElse(Stacking.DEFAULT.withinLane()),
                fields.choice("acrossLanes", Choice.COMBINATION).orElse(Stacking.DEFAULT.acrossLanes()));
    }

    private void refuseEndBeforeStart(Fields fields, Optional<LocalDate> startsOn, Optional<LocalDate> endsOn) {
        if (startsOn.isPresent() && endsOn.isPresent() && endsOn.get().isBefore(startsOn.get())) {
            findings.add(
                    RuleFindingCodes.CAMPAIGN_ENDS_BEFORE_IT_STARTS,
                    fields.place("endsOn"),
                    startsOn.get(),
                    endsOn.get());
        }
    }
}
