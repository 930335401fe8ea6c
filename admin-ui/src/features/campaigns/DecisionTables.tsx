import { Segmented } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import type { CellPlace } from '../../domain/cells';
import { useNames } from '../../domain/names';
import type { Campaign } from './api';
import { CellText } from './CellText';
import { type SheetColumn, SheetTable } from './SheetTable';
import { useTexts } from './texts';
import { columnIndexOf } from './view';

type Table = Schemas['DecisionTable'];
type Row = Schemas['TableRow'];
type Look = 'sentences' | 'columns';
type Props = {
  campaign: Campaign;
  table: string | undefined;
  place: CellPlace | undefined;
  onTable: (name: string) => void;
};

export function DecisionTables({ campaign, table, place, onTable }: Props) {
  const { t } = useTexts();
  const shown = campaign.tables.find(({ name }) => name === table);
  const here = shown !== undefined && place?.sheet === shown.name ? place : undefined;
  const at = here && `${here.column}:${here.row}`;
  const [chosen, setChosen] = useState<{ look: Look; at: string | undefined }>();
  if (shown === undefined) {
    return <p className="empty">{t('campaign.noTables')}</p>;
  }
  // A choice holds until a jump leads to a cell that only the columns show.
  const needed = chosen?.at !== at && isBlank(shown, here) ? 'columns' : undefined;
  const look = needed ?? chosen?.look ?? 'sentences';
  return (
    <>
      <div className="sheet-bar">
        <Segmented
          aria-label={t('tab.tables')}
          value={shown.name}
          onChange={onTable}
          options={campaign.tables.map(({ name }) => name)}
        />
        <Segmented<Look>
          aria-label={t('campaign.look')}
          value={look}
          onChange={(wanted) => setChosen({ look: wanted, at })}
          options={[
            { value: 'sentences', label: t('campaign.sentences') },
            { value: 'columns', label: t('campaign.columns') },
          ]}
        />
        <span className="muted">{t('campaign.rowCount', { total: shown.rows.length })}</span>
      </div>
      <DecisionTable key={`${shown.name} ${look} ${at}`} campaign={campaign} table={shown} look={look} place={here} />
    </>
  );
}

/** A cell of the head, or one without a value, does not stand among what a rule says. */
function isBlank({ rows }: Table, place: CellPlace | undefined): boolean {
  const index = columnIndexOf(place);
  const row = rows.find(({ cell }) => cell.endsWith(`!A${place?.row}`) || cell === `A${place?.row}`);
  return place !== undefined && (row === undefined || (index !== undefined && !row.values[index]));
}

type TableProps = { campaign: Campaign; table: Table; look: Look; place: CellPlace | undefined };

function DecisionTable({ campaign, table, look, place }: TableProps) {
  const { t } = useTexts();
  const marked = columnIndexOf(place);
  const nameOf = useNames(contentOf(campaign));
  const sentences = useSentences(table, marked, nameOf);
  const columns = useColumns(table, marked, nameOf);
  return (
    <SheetTable
      label={`${table.name} · ${t('campaign.tableScroll')}`}
      sheet={table.name}
      rows={table.rows}
      columns={look === 'columns' ? columns : sentences}
      place={place}
      empty={t('campaign.noRows')}
    />
  );
}

function contentOf({ content }: Campaign) {
  return content.map(({ id, title, titleEn }) => ({ key: id, label: { zh: title, en: titleEn } }));
}

type NameOf = ReturnType<typeof useNames>;

/** What a rule asks for beside what it gives, without the columns that it leaves blank: that fits on any screen. */
function useSentences(table: Table, marked: number | undefined, nameOf: NameOf): SheetColumn<Row>[] {
  const { t } = useTexts();
  const part = (kind: 'condition' | 'action') => (row: Row) => (
    <Parts table={table} row={row} kind={kind} marked={marked} nameOf={nameOf} />
  );
  return [
    { key: 'name', title: t('campaign.rule'), render: ({ name }) => name },
    { key: 'when', title: t('campaign.when'), kind: 'when', render: part('condition') },
    { key: 'then', title: t('campaign.then'), kind: 'then', render: part('action') },
  ];
}

type PartsProps = { table: Table; row: Row; kind: 'condition' | 'action'; marked: number | undefined; nameOf: NameOf };

function Parts({ table, row, kind, marked, nameOf }: PartsProps) {
  const { t, say } = useTexts();
  const parts = table.columns.flatMap((column, index) => {
    const text = row.values[index] ?? '';
    return column.kind === kind && text !== '' ? [{ column, index, text }] : [];
  });
  if (parts.length === 0) {
    return <span className="muted">{kind === 'condition' ? t('campaign.always') : t('campaign.nothing')}</span>;
  }
  return (
    <dl className="parts">
      {parts.map(({ column, index, text }) => (
        <div key={`${index}:${column.key}`} className={index === marked ? 'part marked-part' : 'part'}>
          <dt>{say(column.label)}</dt>
          <dd>
            <CellText text={text} nameOf={nameOf} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useColumns(table: Table, marked: number | undefined, nameOf: NameOf): SheetColumn<Row>[] {
  const { t, say } = useTexts();
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
    render: (row: Row) => <CellText text={row.values[index] ?? ''} nameOf={nameOf} />,
  }));
  return [rules, ...columns];
}

/** Numbers line up on the right, as a spreadsheet shows them; blank cells say nothing either way. */
function isNumeric(rows: Row[], index: number): boolean {
  const filled = rows.map(({ values }) => values[index] ?? '').filter((value) => value !== '');
  return filled.length > 0 && filled.every((value) => Number.isFinite(Number(value.replaceAll(',', ''))));
}
