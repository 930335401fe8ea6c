package dev.daka.core.workbook.read;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.campaign.Sheets;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.finding.Findings;
import dev.daka.core.finding.Place;
import dev.daka.core.finding.RuleFindingCodes;
import dev.daka.core.finding.StructureFindingCodes;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.workbook.file.HiddenData;
import dev.daka.core.workbook.file.RawCell;
import dev.daka.core.workbook.file.RawSheet;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.form.TableForm;
import dev.daka.core.workbook.lint.ReadTable;
import dev.daka.core.workbook.lint.ReadWorkbook;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the sheets in the order of their dependencies: a sheet is read after the sheets whose names it uses. */
final class WorkbookReader {
    private static final Pattern TABLE_NAME = Pattern.compile("[A-Z][A-Za-z0-9]{0,30}");

    private final List<RawSheet> sheets;
    private final Declarations declarations;
    private final CellValues values;
    private final Findings findings;
    private final List<TableView> views = new ArrayList<>();
    private Optional<Fields> facts = Optional.empty();

    /** @param values values of cells that were read before */
    WorkbookReader(List<RawSheet> sheets, Declarations declarations, CellValues values, Findings findings) {
        this.sheets = sheets;
        this.declarations = declarations;
        this.values = values;
        this.findings = findings;
        findings.sheetsInOrder(sheets.stream().map(RawSheet::name).toList());
    }

    /** The displayed content of the workbook. Complete only after {@link #read}. */
    WorkbookView view() {
        Optional<String> zh = seen("name");
        return new WorkbookView(
                seen("key").filter(Name::isKey),
                zh.map(name -> new Label(name, seen("nameEn").orElse(name))),
                views,
                sheets.stream().map(sheet -> SheetView.of(sheet, head(sheet))).toList());
    }

    private static int head(RawSheet sheet) {
        if (sheet.name().equals(Sheets.CAMPAIGN)) {
            return 0;
        }
        return isTable(sheet) ? TableLayout.of(sheet).labels() + 1 : 1;
    }

    private Optional<String> seen(String fact) {
        return facts.flatMap(fields -> fields.cell(fact)).map(RawCell::seen);
    }

    ReadWorkbook read() {
        HiddenData.findSheets(sheets, findings);
        Optional<Campaign> campaign = campaign();
        ContentSheet content = new ContentSheet(findings);
        sheet(Sheets.CONTENT).ifPresent(content::read);
        KnownNames known = new KnownNames(declarations, content.names());
        MetricsSheet metrics = new MetricsSheet(known, findings);
        sheet(Sheets.METRICS).ifPresent(metrics::read);
        List<ReadTable> tables = tables(declarations.vocabulary().with(metrics.names()), known);
        LimitsSheet limits = limits(known, tables);
        List<Limit> limited = sheet(Sheets.LIMITS).map(limits::read).orElse(List.of());
        List<Scenario> scenarios = scenarios(known, limits.names(), campaign);
        return new ReadWorkbook(
                campaign,
                tables,
                metrics.metrics(),
                limited,
                content.items(),
                scenarios,
                new ReadWorkbook.Places(metrics.places(), content.places()));
    }

    private Optional<RawSheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    private Optional<Campaign> campaign() {
        CampaignSheet reader = new CampaignSheet(declarations, findings);
        Optional<RawSheet> sheet = sheet(Sheets.CAMPAIGN);
        if (sheet.isEmpty()) {
            findings.add(StructureFindingCodes.MISSING_SHEET, Place.FILE, Sheets.CAMPAIGN);
        }
        facts = sheet.map(reader::fields);
        return facts.flatMap(reader::read);
    }

    private List<ReadTable> tables(Vocabulary vocabulary, KnownNames known) {
        Unique ruleNames = new Unique(findings, RuleFindingCodes.DUPLICATE_RULE_NAME);
        List<ReadTable> tables = new ArrayList<>();
        for (RawSheet sheet : sheets) {
            if (Sheets.ALL.contains(sheet.name())) {
                continue;
            }
            if (isTable(sheet)) {
                TableSheet table = new TableSheet(sheet, vocabulary, known, ruleNames, values, findings);
                tables.add(table.read());
                views.add(table.view());
            } else {
                findings.add(
                        StructureFindingCodes.UNKNOWN_SHEET,
                        Place.sheet(sheet.name()),
                        sheet.name(),
                        String.join(", ", Sheets.ALL));
            }
        }
        if (tables.isEmpty()) {
            findings.add(StructureFindingCodes.NO_TABLE, Place.FILE);
        }
        return tables;
    }

    /**
     * True if the sheet is a decision table. The name alone does not decide, because a mistyped {@code Limts} could be
     * the name of a table.
     */
    private static boolean isTable(RawSheet sheet) {
        boolean looksLikeTable = sheet.written(0, 0).equals(TableForm.RULE_SET)
                || sheet.written(TableLayout.of(sheet).keywords(), 0).equals(TableForm.NAME);
        return TABLE_NAME.matcher(sheet.name()).matches() && looksLikeTable;
    }

    private LimitsSheet limits(KnownNames known, List<ReadTable> tables) {
        List<String> names = tables.stream().map(table -> table.table().name()).toList();
        List<String> rules = tables.stream()
                .flatMap(table -> table.table().rows().stream())
                .map(row -> row.ref().name())
                .toList();
        return new LimitsSheet(known, names, rules, findings);
    }

    private List<Scenario> scenarios(KnownNames known, List<String> limits, Optional<Campaign> campaign) {
        ZoneId zone = campaign.map(Campaign::zone).orElse(ZoneOffset.UTC);
        ScenariosSheet reader = new ScenariosSheet(known, declarations, limits, zone, findings);
        return sheet(Sheets.SCENARIOS).map(reader::read).orElse(List.of());
    }
}
