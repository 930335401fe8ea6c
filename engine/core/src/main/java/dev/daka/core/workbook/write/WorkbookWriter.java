package dev.daka.core.workbook.write;

import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.Sheets;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.read.CheckedWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a campaign as an .xlsx file that operators edit and stock Drools reads.
 *
 * <p>Reading the file again gives the same hash as the original workbook. Appearance, comments and lines of
 * explanation of the original are lost. The same campaign always gives the same bytes.
 */
public final class WorkbookWriter {
    /**
     * Most sheets of a file with notes. A sheet with notes takes four parts of the file, and readers accept 100
     * parts.
     */
    private static final int MOST_SHEETS_WITH_NOTES = 20;
    /** Fixed date of creation and change, so that the same campaign gives the same bytes. */
    private static final Optional<Date> LONG_AGO = Optional.of(Date.from(Instant.parse("2026-01-01T00:00:00Z")));

    private final Declarations declarations;
    private final Language language;

    public WorkbookWriter(Declarations declarations, Language language) {
        this.declarations = declarations;
        this.language = language;
    }

    public byte[] write(CheckedWorkbook content) {
        try (XSSFWorkbook file = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fill(file, content);
            POIXMLProperties.CoreProperties properties = file.getProperties().getCoreProperties();
            properties.setCreator("Daka");
            properties.setTitle(language.of(content.campaign().name()));
            properties.setCreated(LONG_AGO);
            properties.setModified(LONG_AGO);
            file.write(bytes);
            return ReproducibleZip.of(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("Nothing but memory is written to", impossible);
        }
    }

    private void fill(XSSFWorkbook file, CheckedWorkbook content) {
        CellStyles styles = new CellStyles(file);
        SharedTexts shared = new SharedTexts(file.getSharedStringSource());
        KnownNames known = new KnownNames(
                declarations,
                content.content().stream().map(WorkbookWriter::name).toList());
        CellTexts texts = new CellTexts(known, language, any -> true);
        boolean notes = content.tables().size() + Sheets.ALL.size() <= MOST_SHEETS_WITH_NOTES;
        List<Name> metrics = content.metrics().stream().map(Metric::name).toList();
        Vocabulary vocabulary = declarations.vocabulary().with(metrics);
        ListSheets lists = new ListSheets(content, known, texts);
        lists.campaign(new SheetWriter(file.createSheet(Sheets.CAMPAIGN), styles, shared, notes));
        for (DecisionTable table : content.tables()) {
            SheetWriter writer = new SheetWriter(file.createSheet(table.name()), styles, shared, notes);
            new TableSheetWriter(writer, table, vocabulary, known, language)
                    .write(file.getSheet(table.name()), content.campaign());
        }
        lists.metrics(new SheetWriter(file.createSheet(Sheets.METRICS), styles, shared, notes));
        lists.limits(new SheetWriter(file.createSheet(Sheets.LIMITS), styles, shared, notes));
        lists.content(new SheetWriter(file.createSheet(Sheets.CONTENT), styles, shared, notes));
        new ScenarioSheetWriter(content, known, texts)
                .write(new SheetWriter(file.createSheet(Sheets.SCENARIOS), styles, shared, notes));
    }

    private static Name name(ContentItem item) {
        return new Name(item.id(), new Label(item.title(), item.titleEn()));
    }
}
