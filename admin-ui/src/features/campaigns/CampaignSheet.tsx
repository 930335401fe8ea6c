import { type CellPlace, placeOf, withoutSheet } from '../../domain/cells';
import type { SheetColumn } from '../../domain/sheet/model';
import { SheetGrid } from '../../domain/sheet/SheetGrid';
import { Empty } from '../../ui/Empty';
import { useTexts } from './texts';

type Props<Row> = {
  label: string;
  sheet: string;
  columns: SheetColumn<Row>[];
  rows: Row[];
  place: CellPlace | undefined;
  /** Columns as wide as their texts, to scroll through; otherwise texts break into lines. */
  wide?: boolean;
  empty: string;
};

/** A sheet of the campaign's workbook, with cell references on the left. The row that a link leads to is marked. */
export function CampaignSheet<Row extends { cell: string }>({
  sheet,
  rows,
  place,
  wide = false,
  empty,
  ...grid
}: Props<Row>) {
  const { t } = useTexts();
  if (rows.length === 0) {
    return <Empty>{empty}</Empty>;
  }
  return (
    <SheetGrid
      {...grid}
      rows={rows}
      rowOf={({ cell }) => placeOf(cell, sheet)?.row ?? 0}
      labelOf={({ cell }) => <code>{withoutSheet(cell)}</code>}
      corner={t('campaign.row')}
      firstFrozen
      wraps={!wide}
      selected={place?.sheet === sheet ? place : undefined}
      marksRow
    />
  );
}
