package dev.daka.core.workbook.read;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.CampaignKey;
import dev.daka.core.campaign.CellValue;
import dev.daka.core.campaign.ContentItem;
import dev.daka.core.campaign.CurrencyKey;
import dev.daka.core.campaign.DecisionTable;
import dev.daka.core.campaign.HitPolicy;
import dev.daka.core.campaign.Limit;
import dev.daka.core.campaign.Metric;
import dev.daka.core.campaign.RuleRef;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.campaign.Scenario;
import dev.daka.core.campaign.Stacking;
import dev.daka.core.evaluation.CellText;
import dev.daka.core.vocabulary.Binding;
import dev.daka.core.vocabulary.Column;
import dev.daka.core.vocabulary.Label;
import dev.daka.core.vocabulary.Name;
import dev.daka.core.vocabulary.ValueType;
import dev.daka.core.vocabulary.Vocabulary;
import dev.daka.core.workbook.lint.ReadTable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A campaign for tests, without a file. Tables are lines of {@code name | cell | cell}, below a line of column keys
 * that begins with {@code name}. Unless set otherwise, it runs in Asia/Shanghai from 2026-01-01 to 2026-12-31 with
 * calendar CN.
 */
public final class CampaignFixture {
    private static final int FIRST_DATA_ROW = 10;

    private final String key;
    private ZoneId zone = ZoneId.of("Asia/Shanghai");
    private LocalDate startsOn = LocalDate.of(2026, 1, 1);
    private LocalDate endsOn = LocalDate.of(2026, 12, 31);
    private Stacking stacking = Stacking.DEFAULT;
    private CurrencyKey currency = CurrencyKey.POINTS;
    private final List<DecisionTable> tables = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<ContentItem> content = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();

    private CampaignFixture(String key) {
        this.key = key;
    }

    public static CampaignFixture campaign(String key) {
        return new CampaignFixture(key);
    }

    public CampaignFixture from(String first, String last) {
        startsOn = LocalDate.parse(first);
        endsOn = LocalDate.parse(last);
        return this;
    }

    public CampaignFixture zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    public CampaignFixture stacking(Stacking.Combination withinLane, Stacking.Combination acrossLanes) {
        stacking = new Stacking(withinLane, acrossLanes);
        return this;
    }

    /** The currency; points unless set otherwise. */
    public CampaignFixture currency(String paid) {
        currency = new CurrencyKey(paid);
        return this;
    }

    /** Adds a table. Blank cells at the end of a line may be left out. */
    public CampaignFixture table(String name, String columns, String... lines) {
        List<Column> cells = columnsOf(split(columns));
        List<RuleRow> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(row(name, FIRST_DATA_ROW + rows.size(), cells, split(line)));
        }
        tables.add(new DecisionTable(name, HitPolicy.ALL, cells, rows));
        return this;
    }

    /** Sets the hit policy of the last table to first. */
    public CampaignFixture firstOnly() {
        DecisionTable table = tables.remove(tables.size() - 1);
        tables.add(new DecisionTable(table.name(), HitPolicy.FIRST, table.columns(), table.rows()));
        return this;
    }

    public CampaignFixture metric(
            String metric, Metric.Kind kind, @Nullable String actionType, @Nullable Integer days) {
        return metric(
                new Metric(name(metric), "Metrics!A" + (metrics.size() + 2), kind, actionType, null, null, days, null));
    }

    public CampaignFixture metric(Metric metric) {
        metrics.add(metric);
        return this;
    }

    public CampaignFixture limit(Limit limit) {
        limits.add(limit);
        return this;
    }

    public CampaignFixture content(String... ids) {
        for (String id : ids) {
            ContentItem.Jump jump = new ContentItem.Jump(ContentItem.Jump.Kind.PRODUCT, id);
            content.add(new ContentItem(id, "Content!A" + (content.size() + 2), id, id, "", jump));
        }
        return this;
    }

    public CampaignFixture scenario(Scenario scenario) {
        scenarios.add(scenario);
        return this;
    }

    public CheckedWorkbook checked() {
        Campaign campaign = new Campaign(
                new CampaignKey(key), new Label(key, key), "", zone, startsOn, endsOn, "CN", stacking, currency);
        List<ReadTable> placed = tables.stream()
                .map(table -> new ReadTable(
                        table,
                        IntStream.rangeClosed(1, table.columns().size()).boxed().toList(),
                        8))
                .toList();
        return new CheckedWorkbook(campaign, placed, metrics, limits, content, scenarios, "hash-of-" + key);
    }

    public static Name name(String key) {
        return new Name(key, new Label(key, key));
    }

    /** The vocabulary's columns by key. A metric needs no declaration here. */
    private static List<Column> columnsOf(List<String> heading) {
        List<String> keys = heading.subList(1, heading.size());
        List<Name> metrics = keys.stream()
                .filter(key -> key.startsWith("metric"))
                .map(key -> name(key.substring(key.indexOf('.') + 1)))
                .distinct()
                .toList();
        Vocabulary vocabulary = TestDeclarations.DECLARATIONS.vocabulary().with(metrics);
        return keys.stream().map(key -> vocabulary.column(key).orElseThrow()).toList();
    }

    private static List<String> split(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\|", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }

    private static RuleRow row(String table, int number, List<Column> columns, List<String> cells) {
        List<Optional<CellValue>> values = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = i + 1 < cells.size() ? cells.get(i + 1) : "";
            texts.add(text);
            values.add(text.isEmpty() ? Optional.empty() : Optional.of(value(columns.get(i), text)));
        }
        return new RuleRow(new RuleRef(table, table + "!A" + number, cells.get(0)), values, texts);
    }

    private static CellValue value(Column column, String text) {
        if (column.binding() instanceof Binding.Condition condition) {
            switch (condition.operator()) {
                case AMONG, ANY_OF -> {
                    return CellText.names(text);
                }
                case WITHIN -> {
                    return CellText.range(text, end -> scalar(column.type(), end));
                }
                case AT_LEAST, AT_MOST, BELOW -> {
                    return scalar(column.type(), text);
                }
            }
        }
        return column.type() == ValueType.NAME ? new CellValue.Key(CellText.key(text)) : scalar(column.type(), text);
    }

    private static CellValue.Scalar scalar(ValueType type, String text) {
        return switch (type) {
            case INTEGER -> new CellValue.Whole(CellText.integer(text));
            case DECIMAL -> new CellValue.Decimal(CellText.decimal(text));
            case TIME -> new CellValue.Time(CellText.time(text));
            case DATE -> new CellValue.Date(CellText.date(text));
            case NAME, NAMES -> throw new IllegalArgumentException("Names have no order");
        };
    }
}
