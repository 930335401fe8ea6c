package dev.daka.core.workbook.write;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Operator;
import dev.daka.core.vocabulary.ValueType;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.workbook.form.Choice;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.form.TableForm;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the sheet of one decision table: the head that stock Drools requires, then one rule per row. */
final class TableSheetWriter {
    private static final Label TITLE = new Label(
            "%s：一行一条规则。条件空白 = 不限，效果空白 = 没有。", "%s: one rule per row. A blank condition is any, a blank effect none.");
    private static final Label HIT_POLICY_HELP = new Label(
            "全部：命中的每一行都生效；第一条：只有最上面命中的一行生效。\n要改的话，先撤销工作表保护，并补上或删掉它上面两行隐藏的技术行。",
            "All: every row that matches fires; first: only the topmost that matches.\nTo change it, unprotect the sheet and add or delete the two hidden technical rows above.");
    private static final int WIDEST = 44;
    /**
     * Largest table in which blank cells are written with their borders. In a larger one they would take up most of
     * the file.
     */
    private static final int MOST_RULED_ROWS = 2_000;

    private final SheetWriter writer;
    private final DecisionTable table;
    private final Vocabulary vocabulary;
    private final KnownNames known;
    private final Language language;
    private int row;

    /** @param vocabulary vocabulary that includes the columns of the workbook's metrics */
    TableSheetWriter(
            SheetWriter writer, DecisionTable table, Vocabulary vocabulary, KnownNames known, Language language) {
        this.writer = writer;
        this.table = table;
        this.vocabulary = vocabulary;
        this.known = known;
        this.language = language;
    }

    void write(XSSFSheet sheet, Campaign campaign) {
        writer.column(CellStyles.Content.TEXT);
        table.columns().forEach(column -> writer.column(contentOf(column)));
        ruleSet(String.format(Locale.ROOT, language.of(TITLE), table.name()));
        head(sheet);
        int firstData = row;
        offer(firstData, campaign);
        rules();
        writer.end(1, firstData, WIDEST);
    }

    private void ruleSet(String title) {
        CellStyles styles = writer.styles();
        writer.technicalRow(row++, TableForm.RULE_SET, TableForm.ruleSet(vocabulary, table.name(), table.hitPolicy()));
        writer.technicalRow(row++, TableForm.IMPORT, vocabulary.imports());
        writer.technicalRow(row++, TableForm.VARIABLES, vocabulary.variables());
        if (table.hitPolicy() == HitPolicy.FIRST) {
            writer.technicalRow(row++, TableForm.SEQUENTIAL, TableForm.TRUE);
            writer.technicalRow(row++, TableForm.ACTIVATION_GROUP, table.name());
        }
        writer.put(writer.headRow(row++, 24), 0, title, styles.title);
        Row policy = writer.headRow(row++, 20);
        CellTexts texts = new CellTexts(known, language, any -> true);
        writer.label(policy, 0, texts.name(TableForm.HIT_POLICY), styles.fact, HIT_POLICY_HELP);
        writer.put(policy, 1, texts.name(Choice.HIT_POLICY.name(table.hitPolicy())), styles.fact);
        writer.technicalRow(row++, TableForm.mark(table.name()));
    }

    private void head(XSSFSheet sheet) {
        CellStyles styles = writer.styles();
        Row keywords = writer.technicalRow(row++, TableForm.NAME);
        Row objects = writer.technicalRow(row++);
        Row snippets = writer.technicalRow(row++);
        Row labels = writer.headRow(row++, 30);
        writer.label(
                labels,
                0,
                LabelText.of(vocabulary.ruleName(), language),
                styles.conditionLabel,
                vocabulary.ruleNameHelp());
        int object = -1;
        int last = -1;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            boolean condition = column.kind() == ColumnKind.CONDITION;
            writer.put(keywords, i + 1, column.kind().name(), styles.technical);
            writer.put(snippets, i + 1, column.snippet(), styles.technical);
            CellStyle style = condition ? styles.conditionLabel : styles.actionLabel;
            writer.label(labels, i + 1, LabelText.of(column.label(), language), style, column.help());
            if (condition) {
                // Stock Drools recognises a merged column only if the file contains its cell, even a blank one.
                writer.put(objects, i + 1, object < 0 ? vocabulary.object() : "", styles.technical);
                object = object < 0 ? i + 1 : object;
                last = i + 1;
            }
        }
        if (last > object) {
            sheet.addMergedRegion(new CellRangeAddress(objects.getRowNum(), objects.getRowNum(), object, last));
        }
    }

    private void rules() {
        CellTexts texts = new CellTexts(known, language, any -> true);
        List<CellStyle> styles = table.columns().stream()
                .map(column -> writer.styles().filled(contentOf(column)))
                .toList();
        CellStyle name = writer.styles().filled(CellStyles.Content.TEXT);
        boolean ruled = table.rows().size() <= MOST_RULED_ROWS;
        for (RuleRow rule : table.rows()) {
            Row made = writer.row(row++);
            writer.put(made, 0, CellContent.text(rule.ref().name()), name);
            for (int i = 0; i < styles.size(); i++) {
                Column column = table.columns().get(i);
                Optional<CellValue> value = rule.values().get(i);
                if (value.isPresent() || ruled) {
                    CellContent cell =
                            value.map(filled -> texts.of(column, filled)).orElse(CellContent.BLANK);
                    writer.put(made, i + 1, cell, styles.get(i));
                }
            }
        }
    }

    private static CellStyles.Content contentOf(Column column) {
        boolean range =
                column.binding() instanceof Binding.Condition condition && condition.operator() == Operator.WITHIN;
        return switch (column.type()) {
            case INTEGER, DECIMAL -> range ? CellStyles.Content.TEXT : CellStyles.Content.NUMBER;
            case DATE -> range ? CellStyles.Content.TEXT : CellStyles.Content.DATE;
            case TIME, NAME, NAMES -> CellStyles.Content.TEXT;
        };
    }

    private void offer(int firstData, Campaign campaign) {
        CellTexts texts = new CellTexts(known, language, any -> true);
        DataValidations choices = writer.choices();
        IntStream.range(0, table.columns().size()).forEach(i -> {
            Column column = table.columns().get(i);
            DataValidations.Area area = DataValidations.Area.below(firstData, i + 1);
            String title = language.of(column.label());
            Optional<List<Name>> names = known.offered(column);
            if (names.isPresent()) {
                choices.offer(
                        area,
                        title,
                        column.help(),
                        names.get().stream().map(texts::name).toList());
            } else if (contentOf(column) == CellStyles.Content.NUMBER) {
                choices.number(area, column.type() == ValueType.INTEGER, column.bounds());
            } else if (contentOf(column) == CellStyles.Content.DATE) {
                choices.date(area, campaign.startsOn(), campaign.endsOn());
            } else {
                choices.message(area, title, column.help());
            }
        });
    }
}
