import { Pagination } from 'antd';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { type CellPlace, onSameRow, placeOf, withoutSheet } from '../../domain/cells';
import { useTexts } from './texts';
import './sheet.css';

export type SheetColumn<Row> = {
  key: string;
  title: ReactNode;
  group?: { kind: 'when' | 'then'; title: string };
  /** Of a column that says all that a rule asks for, or gives. */
  kind?: 'when' | 'then';
  render: (row: Row) => ReactNode;
  numeric?: boolean;
  marked?: boolean;
};

type Props<Row> = {
  label: string;
  sheet: string;
  columns: SheetColumn<Row>[];
  rows: Row[];
  place: CellPlace | undefined;
  empty: string;
};

const pageSize = 100;

function isAt(row: { cell: string }, sheet: string, place: CellPlace | undefined): boolean {
  const own = placeOf(row.cell, sheet);
  return own !== undefined && place !== undefined && onSameRow(own, place);
}

/** A sheet of the workbook: its cell references on the left, as in a spreadsheet; the row asked for is marked and brought into view. */
export function SheetTable<Row extends { cell: string }>(props: Props<Row>) {
  const { label, sheet, columns, rows, place, empty } = props;
  const wanted = rows.findIndex((row) => isAt(row, sheet, place));
  const [page, setPage] = useState(Math.floor(Math.max(wanted, 0) / pageSize) + 1);
  const mark = useArrival(wanted);
  if (rows.length === 0) {
    return <p className="empty">{empty}</p>;
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="sheet" aria-label={label} tabIndex={0}>
        <table className="sheet-table">
          <SheetHead columns={columns} />
          <tbody>
            {rows.slice((page - 1) * pageSize, page * pageSize).map((row) => {
              const here = row === rows[wanted];
              return <SheetRow key={row.cell} row={row} columns={columns} mark={here ? mark : undefined} />;
            })}
          </tbody>
        </table>
      </section>
      <Pagination
        hideOnSinglePage
        current={page}
        onChange={setPage}
        pageSize={pageSize}
        total={rows.length}
        showSizeChanger={false}
      />
    </>
  );
}

/** Focus follows the eye, so that the keyboard goes on from the row that was jumped to. */
function useArrival(wanted: number) {
  const mark = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (wanted >= 0) {
      mark.current?.scrollIntoView({ block: 'center', inline: 'nearest' });
      mark.current
        ?.querySelector('.marked-column, .marked-part')
        ?.scrollIntoView({ block: 'nearest', inline: 'center' });
      mark.current?.focus({ preventScroll: true });
    }
  }, [wanted]);
  return mark;
}

function SheetHead<Row>({ columns }: { columns: SheetColumn<Row>[] }) {
  const { t } = useTexts();
  const groups = groupsOf(columns);
  const grouped = groups.some(({ group }) => group !== undefined);
  return (
    <thead>
      {grouped && (
        <tr>
          <td className="sheet-cell sheet-group" />
          {groups.map(({ group, first, span }) =>
            group === undefined ? (
              <td key={first} colSpan={span} className="sheet-name sheet-group" />
            ) : (
              <th key={first} colSpan={span} scope="colgroup" className={`sheet-group group-${group.kind}`}>
                {group.title}
              </th>
            ),
          )}
        </tr>
      )}
      <tr>
        <th className="sheet-cell" scope="col">
          {t('campaign.row')}
        </th>
        {columns.map((column, index) => (
          <th key={column.key} scope="col" className={classOf(column, index)}>
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type RowProps<Row> = {
  row: Row;
  columns: SheetColumn<Row>[];
  mark: RefObject<HTMLTableRowElement | null> | undefined;
};

function SheetRow<Row extends { cell: string }>({ row, columns, mark }: RowProps<Row>) {
  const arrived = mark !== undefined;
  return (
    <tr ref={mark} className={arrived ? 'marked' : undefined} tabIndex={arrived ? -1 : undefined}>
      <td className="sheet-cell">
        <code>{withoutSheet(row.cell)}</code>
      </td>
      {columns.map((column, index) => (
        <td key={column.key} className={classOf(column, index)}>
          {column.render(row)}
        </td>
      ))}
    </tr>
  );
}

function classOf<Row>(column: SheetColumn<Row>, index: number): string {
  const names = [
    index === 0 && 'sheet-name',
    column.numeric && 'sheet-number',
    column.marked && 'marked-column',
    column.kind && `sheet-${column.kind}`,
  ];
  return names.filter(Boolean).join(' ');
}

function groupsOf<Row>(columns: SheetColumn<Row>[]) {
  const groups: { group: SheetColumn<Row>['group']; first: string; span: number }[] = [];
  for (const { key, group } of columns) {
    const last = groups.at(-1);
    if (last !== undefined && last.group?.kind === group?.kind) {
      last.span += 1;
    } else {
      groups.push({ group, first: key, span: 1 });
    }
  }
  return groups;
}
