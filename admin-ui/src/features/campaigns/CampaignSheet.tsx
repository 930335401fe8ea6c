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
  empty: string;
};

/** A sheet of the campaign's workbook: its cell references on the left; the row that a jump leads to is marked. */
export function CampaignSheet<Row extends { cell: string }>({ sheet, rows, place, empty, ...grid }: Props<Row>) {
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
      selected={place?.sheet === sheet ? place : undefined}
      marksRow
    />
  );
}
