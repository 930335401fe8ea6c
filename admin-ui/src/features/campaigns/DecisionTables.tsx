import { Segmented } from 'antd';
import type { Schemas } from '../../api/client';
import { useLanguage } from '../../i18n';
import type { CellPlace } from '../../ui/cells';
import type { Campaign } from './api';
import { CellText } from './CellText';
import { type SheetColumn, SheetTable } from './SheetTable';
import { columnIndexOf } from './view';

type Table = Schemas['DecisionTable'];
type Row = Schemas['TableRow'];
type Props = {
  campaign: Campaign;
  table: string | undefined;
  place: CellPlace | undefined;
  onTable: (name: string) => void;
};

export function DecisionTables({ campaign, table, place, onTable }: Props) {
  const { t } = useLanguage();
  const shown = campaign.tables.find(({ name }) => name === table);
  if (shown === undefined) {
    return <p className="empty">{t('campaign.noTables')}</p>;
  }
  return (
    <>
      <div className="sheet-bar">
        <Segmented
          aria-label={t('campaign.tables')}
          value={shown.name}
          onChange={onTable}
          options={campaign.tables.map(({ name }) => name)}
        />
        <span className="muted">{t('campaign.rowCount', { total: shown.rows.length })}</span>
      </div>
      <DecisionTable key={shown.name} table={shown} place={place?.sheet === shown.name ? place : undefined} />
    </>
  );
}

function DecisionTable({ table, place }: { table: Table; place: CellPlace | undefined }) {
  const { t } = useLanguage();
  return (
    <SheetTable
      key={place && `${place.column}:${place.row}`}
      label={`${table.name} · ${t('campaign.tableScroll')}`}
      sheet={table.name}
      rows={table.rows}
      columns={useColumns(table, columnIndexOf(place))}
      place={place}
      empty={t('campaign.noRows')}
    />
  );
}

function useColumns(table: Table, marked: number | undefined): SheetColumn<Row>[] {
  const { t, say } = useLanguage();
  const groups = {
    condition: { kind: 'when', title: t('campaign.when') },
    action: { kind: 'then', title: t('campaign.then') },
  } as const;
  const rules: SheetColumn<Row> = { key: 'name', title: t('campaign.rule'), render: ({ name }) => name };
  const columns = table.columns.map((column, index) => ({
    key: `${index}:${column.key}`,
    title: say(column.label),
    group: groups[column.kind],
    numeric: isNumeric(table.rows, index),
    marked: index === marked,
    render: (row: Row) => <CellText text={row.values[index] ?? ''} />,
  }));
  return [rules, ...columns];
}

/** Numbers line up on the right, as a spreadsheet shows them; blank cells say nothing either way. */
function isNumeric(rows: Row[], index: number): boolean {
  const filled = rows.map(({ values }) => values[index] ?? '').filter((value) => value !== '');
  return filled.length > 0 && filled.every((value) => Number.isFinite(Number(value.replaceAll(',', ''))));
}
