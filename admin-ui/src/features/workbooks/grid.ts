import { placeOf } from '../../domain/cells';
import type { Sheet } from './api';

export type SheetLine = Sheet['rows'][number];

/** What is looked at: a sheet, and one of its cells once somebody chose it. */
export type Spot = { sheet: string; cell: string | undefined };

export const pageSize = 100;

/** 1 → A, 27 → AA. */
export function letterOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : letterOf((column - 1 - rest) / 26) + letter;
}

/** A sheet's rows by what they are for. */
export type Parts = { technical: SheetLine[]; head: SheetLine | undefined; data: SheetLine[] };

export function partsOf({ head, rows }: Sheet): Parts {
  return {
    technical: rows.filter(({ row }) => row < head),
    head: rows.find(({ row }) => row === head),
    data: rows.filter(({ row }) => row > head),
  };
}

/** One more column than is filled where a finding stands beside the table. */
export function columnCount({ rows }: Sheet, cells: Iterable<string>): number {
  const filled = rows.map(({ texts }) => texts.length);
  const found = [...cells].map((cell) => placeOf(cell)?.column ?? 0);
  return [...filled, ...found].reduce((most, count) => Math.max(most, count), 1);
}

/** The page that shows a cell's row, from 1. */
export function pageOf(data: SheetLine[], cell: string | undefined): number {
  const row = cell === undefined ? undefined : placeOf(cell)?.row;
  const index = data.findIndex((line) => line.row === row);
  return Math.floor(Math.max(index, 0) / pageSize) + 1;
}

export function isShown({ rows }: Sheet, cell: string): boolean {
  const row = placeOf(cell)?.row;
  return rows.some((line) => line.row === row);
}
