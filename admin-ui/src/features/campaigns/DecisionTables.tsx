import { Segmented } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { type CellPlace, columnNumber, placeOf } from '../../domain/cells';
import { useNames } from '../../domain/names';
import type { SheetColumn, Tone } from '../../domain/sheet/model';
import { Empty } from '../../ui/Empty';
import shared from '../../ui/shared.module.css';
import type { Campaign } from './api';
import { CampaignSheet } from './CampaignSheet';
import { CellText } from './CellText';
import styles from './DecisionTables.module.css';
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
    return <Empty>{t('campaign.noTables')}</Empty>;
  }
  // A choice holds until a jump leads to a cell that only the columns show.
  const needed = chosen?.at !== at && isBlank(shown, here) ? 'columns' : undefined;
  const look = needed ?? chosen?.look ?? 'sentences';
  return (
    <>
      <div className={styles.bar}>
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
        <span className={shared.muted}>{t('campaign.rowCount', { total: shown.rows.length })}</span>
      </div>
      <DecisionTable key={`${shown.name} ${look}`} campaign={campaign} table={shown} look={look} place={here} />
    </>
  );
}

/** A cell of the head, or one without a value, does not stand among what a rule says. */
function isBlank(table: Table, place: CellPlace | undefined): boolean {
  const index = columnIndexOf(table, place);
  const row = table.rows.find((one) => isOnRow(one, place));
  return place !== undefined && (row === undefined || (index !== undefined && !row.values[index]));
}

function isOnRow({ cell }: Row, place: CellPlace | undefined): boolean {
  return place !== undefined && placeOf(cell)?.row === place.row;
}

type TableProps = { campaign: Campaign; table: Table; look: Look; place: CellPlace | undefined };

function DecisionTable({ campaign, table, look, place }: TableProps) {
  const { t } = useTexts();
  const nameOf = useNames(contentOf(campaign));
  const sentences = useSentences(table, place, nameOf);
  const columns = useColumns(table, nameOf);
  return (
    <CampaignSheet
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
function useSentences(table: Table, place: CellPlace | undefined, nameOf: NameOf): SheetColumn<Row>[] {
  const { t } = useTexts();
  const part = (tone: Tone, kind: 'condition' | 'action'): SheetColumn<Row> => ({
    key: tone,
    title: t(`campaign.${tone}`),
    tone,
    shows: table.columns.filter((column) => column.kind === kind).map(({ letter }) => columnNumber(letter)),
    render: (row) => {
      const marked = isOnRow(row, place) ? columnIndexOf(table, place) : undefined;
      return <Parts table={table} row={row} kind={kind} marked={marked} nameOf={nameOf} />;
    },
  });
  return [ruleColumn(t('campaign.rule')), part('when', 'condition'), part('then', 'action')];
}

function ruleColumn(title: string): SheetColumn<Row> {
  return { key: 'name', title, shows: [1], render: ({ name }) => name };
}

type PartsProps = { table: Table; row: Row; kind: 'condition' | 'action'; marked: number | undefined; nameOf: NameOf };

function Parts({ table, row, kind, marked, nameOf }: PartsProps) {
  const { t, say } = useTexts();
  const parts = table.columns.flatMap((column, index) => {
    const text = row.values[index] ?? '';
    return column.kind === kind && text !== '' ? [{ column, index, text }] : [];
  });
  if (parts.length === 0) {
    return <span className={shared.muted}>{kind === 'condition' ? t('campaign.always') : t('campaign.nothing')}</span>;
  }
  return (
    <dl className={kind === 'action' ? `${styles.parts} ${styles.given}` : styles.parts}>
      {parts.map(({ column, index, text }) => (
        <div key={`${index}:${column.key}`} data-marked={index === marked || undefined}>
          <dt>{say(column.label)}</dt>
          <dd>
            <CellText text={text} nameOf={nameOf} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useColumns(table: Table, nameOf: NameOf): SheetColumn<Row>[] {
  const { t, say } = useTexts();
  const groups = {
    condition: { tone: 'when', title: t('campaign.when') },
    action: { tone: 'then', title: t('campaign.then') },
  } as const;
  const columns = table.columns.map((column, index) => ({
    key: `${index}:${column.key}`,
    title: say(column.label),
    group: groups[column.kind],
    shows: [columnNumber(column.letter)],
    numeric: isNumeric(table.rows, index),
    render: (row: Row) => <CellText text={row.values[index] ?? ''} nameOf={nameOf} />,
  }));
  return [ruleColumn(t('campaign.rule')), ...columns];
}

/** Numbers line up on the right, as a spreadsheet shows them; blank cells say nothing either way. */
function isNumeric(rows: Row[], index: number): boolean {
  const filled = rows.map(({ values }) => values[index] ?? '').filter((value) => value !== '');
  return filled.length > 0 && filled.every((value) => Number.isFinite(Number(value.replaceAll(',', ''))));
}
