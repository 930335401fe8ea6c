import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { indexOfColumn, type SheetGridProps } from './model';
import { moved, type Position, pageOf, pageSize } from './movement';
import { centre, reveal, rowsInView } from './scrolling';

/** The one cell that the tab key leads to, by its row in the workbook; `by` says what put it there. */
type Cursor = { row: number | undefined; column: number; by: 'start' | 'jump' | 'key' | 'hand' };

const none: never[] = [];

/**
 * Where the keyboard stands in a sheet, and which page of its rows is shown. A jump moves both, and so do the arrow keys, Home,
 * End, PgUp and PgDn, with Ctrl to the corners. The cursor keeps its row of the workbook when rows appear above it.
 */
export function useCursor<Row>({ rows, lead = none, frozen = none, rowOf, columns, selected }: SheetGridProps<Row>) {
  const lines = useMemo(() => [...lead, ...frozen, ...rows], [lead, frozen, rows]);
  const fixed = lead.length + frozen.length;
  const box = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(1);
  const [cursor, setCursor] = useState<Cursor>({ row: undefined, column: 0, by: 'start' });
  const go = ({ line, column }: Position, by: Cursor['by']) => {
    const row = lines[line];
    if (row !== undefined) {
      setCursor({ row: rowOf(row), column, by });
      setPage((shown) => (line < fixed ? shown : pageOf(line, fixed)));
    }
  };

  const jump = selected && `${selected.row}:${selected.column}`;
  const [followed, setFollowed] = useState<string>();
  if (jump !== followed) {
    setFollowed(jump);
    const line = lines.findIndex((row) => rowOf(row) === selected?.row);
    go({ line, column: Math.max(indexOfColumn(columns, selected?.column), 0) }, 'jump');
  }
  useArrival(box, cursor);

  const shown = rows.slice((page - 1) * pageSize, page * pageSize);
  const inSight = [...lead, ...frozen, ...shown].some((row) => rowOf(row) === cursor.row);
  const first = shown[0] ?? lines[0];
  const stop = inSight
    ? { row: cursor.row, column: cursor.column }
    : { row: first === undefined ? undefined : rowOf(first), column: 0 };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const line = lines.findIndex((row) => rowOf(row) === stop.row);
    if (box.current === null || line < 0 || event.altKey || event.shiftKey || event.metaKey) {
      return;
    }
    const screen = rowsInView(box.current, event.target as HTMLElement);
    const to = moved(event, { line, column: stop.column }, { lines: lines.length, columns: columns.length, screen });
    if (to !== undefined) {
      event.preventDefault();
      go(to, 'key');
    }
  };
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const { row, column } = target.dataset;
    if (row !== undefined && (Number(row) !== stop.row || Number(column) !== stop.column)) {
      setCursor({ row: Number(row), column: Number(column), by: 'hand' });
    }
  };
  return { box, stop, shown, page, setPage, onKeyDown, onFocus };
}

/** Focus follows the eye, so that the keyboard goes on from the cell that was moved or jumped to. */
function useArrival(box: RefObject<HTMLDivElement | null>, cursor: Cursor) {
  useEffect(() => {
    const { row, column, by } = cursor;
    const cell = box.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    if (!box.current || !cell || by === 'start' || by === 'hand' || cell === document.activeElement) {
      return;
    }
    (by === 'jump' ? centre : reveal)(box.current, cell);
    cell.focus({ preventScroll: true });
  }, [box, cursor]);
}
