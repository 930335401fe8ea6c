package dev.daka.core.workbook.lint;

import dev.daka.core.campaign.Campaign;
import dev.daka.core.campaign.RuleRow;
import dev.daka.core.declaration.Declarations;
import dev.daka.core.vocabulary.ColumnKind;
import dev.daka.core.workbook.lint.region.Box;
import dev.daka.core.workbook.lint.region.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The occasions that the rows of a workbook match.
 *
 * @param space  all occasions that are possible in the campaign
 * @param tables the tables in the order of the workbook
 */
public record Regions(Space space, List<TableRegions> tables) {
    public Regions {
        tables = List.copyOf(tables);
    }

    static Regions of(Campaign campaign, ReadWorkbook workbook, Declarations declarations) {
        Space space = Space.of(
                campaign, workbook.tables().stream().map(ReadTable::table).toList(), workbook.metrics(), declarations);
        return new Regions(
                space,
                workbook.tables().stream().map(table -> regions(table, space)).toList());
    }

    private static TableRegions regions(ReadTable table, Space space) {
        List<RowRegion> rows = new ArrayList<>();
        for (RuleRow row : table.table().rows()) {
            if (isReadable(table, row)) {
                Box box = space.of(table.table(), row);
                rows.add(new RowRegion(table, row, box));
            }
        }
        return new TableRegions(table, rows, rows.size() == table.table().rows().size());
    }

    private static boolean isReadable(ReadTable table, RuleRow row) {
        return IntStream.range(0, table.indexes().size())
                .filter(column -> table.column(column).kind() == ColumnKind.CONDITION)
                .allMatch(column -> row.values().get(column).isPresent() || !ReadTable.isFilled(row, column));
    }

    List<RowRegion> rows() {
        return tables.stream().flatMap(table -> table.rows().stream()).toList();
    }
}
