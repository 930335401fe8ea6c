package dev.daka.core.workbook.write;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.workbook.form.Choice;
import dev.daka.core.workbook.form.KnownNames;
import dev.daka.core.workbook.form.TableForm;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.Operator;
import dev.daka.core.vocabulary.ValueType;
import dev.daka.core.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes the sheet of one decision table: its head as stock Drools wants it, and one rule per row. */
final class TablePage {
    private static final Label TITLE = new Label(
            "%s：一行一条规则。条件空白 = 不限，效果空白 = 没有。", "%s: one rule per row. A blank condition is any, a blank effect none.");
    private static final Label HIT_POLICY_HELP = new Label(
            "全部：命中的每一行都生效；第一条：只有最上面命中的一行生效。\n要改的话，先撤销工作表保护，并补上或删掉它上面两行隐藏的技术行。",
            "All: every row that matches fires; first: only the topmost that matches.\nTo change it, unprotect the sheet and add or delete the two hidden technical rows above.");
    private static final int WIDEST = 44;
    /** In a larger table blank cells are left out: they would make most of the file. */
    private static final int MOST_RULED_ROWS = 2_000;

    private final Page page;
    private final DecisionTable table;
    private final Vocabulary vocabulary;
    private final KnownNames known;
    private final Language language;
    private int row;

    /** @param vocabulary with the columns of the workbook's metrics */
    TablePage(Page page, DecisionTable table, Vocabulary vocabulary, KnownNames known, Language language) {
        this.page = page;
        this.table = table;
        this.vocabulary = vocabulary;
        this.known = known;
        this.language = language;
    }

    void write(XSSFSheet sheet, Campaign campaign, Optional<String> title) {
        page.column(Look.Content.TEXT);
        table.columns().forEach(column -> page.column(contentOf(column)));
        ruleSet(title.orElse(String.format(Locale.ROOT, language.of(TITLE), table.name())));
        head(sheet);
        int firstData = row;
        offer(firstData, campaign);
        rules();
        page.end(1, firstData, WIDEST);
    }

    private void ruleSet(String title) {
        Look look = page.look();
        page.technicalRow(row++, TableForm.RULE_SET, TableForm.ruleSet(vocabulary, table.name(), table.hitPolicy()));
        page.technicalRow(row++, TableForm.IMPORT, vocabulary.imports());
        page.technicalRow(row++, TableForm.VARIABLES, vocabulary.variables());
        if (table.hitPolicy() == HitPolicy.FIRST) {
            page.technicalRow(row++, TableForm.SEQUENTIAL, TableForm.TRUE);
            page.technicalRow(row++, TableForm.ACTIVATION_GROUP, table.name());
        }
        page.put(page.headRow(row++, 24), 0, title, look.title);
        Row policy = page.headRow(row++, 20);
        CellTexts texts = new CellTexts(known, language, any -> true);
        page.label(policy, 0, texts.name(TableForm.HIT_POLICY), look.fact, HIT_POLICY_HELP);
        page.put(policy, 1, texts.name(Choice.HIT_POLICY.name(table.hitPolicy())), look.fact);
        page.technicalRow(row++, TableForm.mark(table.name()));
    }

    private void head(XSSFSheet sheet) {
        Look look = page.look();
        Row keywords = page.technicalRow(row++, TableForm.NAME);
        Row objects = page.technicalRow(row++);
        Row snippets = page.technicalRow(row++);
        Row labels = page.headRow(row++, 30);
        page.label(
                labels,
                0,
                LabelText.of(vocabulary.ruleName(), language),
                look.conditionLabel,
                vocabulary.ruleNameHelp());
        int object = -1;
        int last = -1;
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            boolean condition = column.kind() == ColumnKind.CONDITION;
            page.put(keywords, i + 1, column.kind().name(), look.technical);
            page.put(snippets, i + 1, column.snippet(), look.technical);
            CellStyle style = condition ? look.conditionLabel : look.actionLabel;
            page.label(labels, i + 1, LabelText.of(column.label(), language), style, column.help());
            if (condition) {
                // Stock Drools sees a merged column only where its cell exists, though blank.
                page.put(objects, i + 1, object < 0 ? vocabulary.object() : "", look.technical);
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
                .map(column -> page.look().filled(contentOf(column)))
                .toList();
        CellStyle name = page.look().filled(Look.Content.TEXT);
        boolean ruled = table.rows().size() <= MOST_RULED_ROWS;
        for (RuleRow rule : table.rows()) {
            Row made = page.row(row++);
            page.put(made, 0, Written.text(rule.ref().name()), name);
            for (int i = 0; i < styles.size(); i++) {
                Column column = table.columns().get(i);
                Optional<CellValue> value = rule.values().get(i);
                if (value.isPresent() || ruled) {
                    Written cell = value.map(filled -> texts.of(column, filled)).orElse(Written.BLANK);
                    page.put(made, i + 1, cell, styles.get(i));
                }
            }
        }
    }

    private static Look.Content contentOf(Column column) {
        boolean range =
                column.binding() instanceof Binding.Condition condition && condition.operator() == Operator.WITHIN;
        return switch (column.type()) {
            case INTEGER, DECIMAL -> range ? Look.Content.TEXT : Look.Content.NUMBER;
            case DATE -> range ? Look.Content.TEXT : Look.Content.DATE;
            case TIME, NAME, NAMES -> Look.Content.TEXT;
        };
    }

    private void offer(int firstData, Campaign campaign) {
        CellTexts texts = new CellTexts(known, language, any -> true);
        Choices choices = page.choices();
        IntStream.range(0, table.columns().size()).forEach(i -> {
            Column column = table.columns().get(i);
            Choices.Area area = Choices.Area.below(firstData, i + 1);
            String title = language.of(column.label());
            Optional<List<Name>> names = known.offered(column);
            if (names.isPresent()) {
                choices.offer(
                        area,
                        title,
                        column.help(),
                        names.get().stream().map(texts::name).toList());
            } else if (contentOf(column) == Look.Content.NUMBER) {
                choices.number(area, column.type() == ValueType.INTEGER, column.bounds());
            } else if (contentOf(column) == Look.Content.DATE) {
                choices.date(area, campaign.startsOn(), campaign.endsOn());
            } else {
                choices.tell(area, title, column.help());
            }
        });
    }
}
