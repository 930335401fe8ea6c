import { Checkbox, Pagination } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { placeOf } from '../../domain/cells';
import type { Finding, Sheet } from './api';
import { byCell } from './findings';
import { GridCell } from './GridCell';
import { columnCount, letterOf, type Parts, pageOf, pageSize, partsOf, type SheetLine } from './grid';
import { useTexts } from './texts';

type Props = { sheet: Sheet; findings: Finding[]; cell: string | undefined; onCell: (cell: string) => void };

/** A sheet with its letters and numbers, as in a spreadsheet; the cell that was chosen is in view, marked and focused. */
export function SheetGrid({ sheet, findings, cell, onCell }: Props) {
  const { t } = useTexts();
  const parts = useMemo(() => partsOf(sheet), [sheet]);
  const found = useMemo(() => byCell(findings, sheet.name), [findings, sheet.name]);
  const [page, setPage] = useState(() => pageOf(parts.data, cell));
  const [technical, setTechnical] = useState(() => isTechnical(parts, cell));
  const table = useArrival(cell);
  const columns = columnCount(sheet, found.keys());
  const shown = parts.data.slice((page - 1) * pageSize, page * pageSize);
  const marks = { found, cell, columns, onCell };
  return (
    <>
      <div className="grid-bar">
        <span className="muted">{t('rows', { total: parts.data.length })}</span>
        {parts.technical.length > 0 && (
          <Checkbox checked={technical} onChange={({ target }) => setTechnical(target.checked)}>
            {t('technical', { total: parts.technical.length })}
          </Checkbox>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="grid" aria-label={t('region', { sheet: sheet.name })} tabIndex={0}>
        <table ref={table}>
          <Head columns={columns} />
          <tbody>
            {technical &&
              parts.technical.map((line) => <Line key={line.row} line={line} kind="technical" {...marks} />)}
            {parts.head !== undefined && <Line line={parts.head} kind="head" {...marks} />}
            {shown.map((line) => (
              <Line key={line.row} line={line} kind="data" {...marks} />
            ))}
          </tbody>
        </table>
      </section>
      <Below sheet={sheet} total={parts.data.length} page={page} onPage={setPage} />
    </>
  );
}

function Below({
  sheet,
  total,
  page,
  onPage,
}: {
  sheet: Sheet;
  total: number;
  page: number;
  onPage: (page: number) => void;
}) {
  const { t } = useTexts();
  const last = sheet.rows.at(-1)?.row ?? 0;
  return (
    <>
      {last < sheet.lastRow && <p className="muted">{t('cut', { row: last })}</p>}
      <Pagination
        hideOnSinglePage
        className="grid-pages"
        current={page}
        onChange={onPage}
        pageSize={pageSize}
        total={total}
        showSizeChanger={false}
      />
    </>
  );
}

function isTechnical({ technical }: Parts, cell: string | undefined): boolean {
  const row = cell === undefined ? undefined : placeOf(cell)?.row;
  return technical.some((line) => line.row === row);
}

/** Focus follows the eye, so that the keyboard goes on from the cell that was jumped to. */
function useArrival(cell: string | undefined) {
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const arrived = cell === undefined ? null : table.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
    if (arrived) {
      centre(arrived);
      arrived.focus({ preventScroll: true });
    }
  }, [cell]);
  return table;
}

/** Moves the sheet, and the page only as far as the sheet is out of sight. */
function centre(cell: HTMLElement) {
  const grid = cell.closest('section');
  if (grid !== null) {
    const box = cell.getBoundingClientRect();
    const frame = grid.getBoundingClientRect();
    grid.scrollTop += box.top + box.height / 2 - (frame.top + frame.height / 2);
    grid.scrollLeft += box.left + box.width / 2 - (frame.left + frame.width / 2);
    grid.scrollIntoView({ block: 'nearest' });
  }
}

function Head({ columns }: { columns: number }) {
  const { t } = useTexts();
  return (
    <thead>
      <tr>
        <th scope="col" className="grid-row">
          {t('row')}
        </th>
        {Array.from({ length: columns }, (_, index) => letterOf(index + 1)).map((letter) => (
          <th key={letter} scope="col">
            {letter}
          </th>
        ))}
      </tr>
    </thead>
  );
}

type LineProps = {
  line: SheetLine;
  kind: 'technical' | 'head' | 'data';
  found: Map<string, Finding[]>;
  cell: string | undefined;
  columns: number;
  onCell: (cell: string) => void;
};

function Line({ line, kind, found, cell, columns, onCell }: LineProps) {
  return (
    <tr className={`grid-${kind}`}>
      <th scope="row" className="grid-row">
        {line.row}
      </th>
      {Array.from({ length: columns }, (_, index) => `${letterOf(index + 1)}${line.row}`).map((address, index) => (
        <GridCell
          key={address}
          address={address}
          text={line.texts[index] ?? ''}
          findings={found.get(address)}
          chosen={address === cell}
          onCell={onCell}
        />
      ))}
    </tr>
  );
}
