import { letterOf, placeOf } from '../../domain/cells';
import type { Spot as GridSpot, SheetColumn } from '../../domain/sheet/model';
import type { Sheet } from './api';

export type SheetLine = Sheet['rows'][number];

/** What is looked at: a sheet, and one of its cells once somebody chose it. */
export type Spot = { sheet: string; cell: string | undefined };

/** A sheet's rows by what they are for. */
export type Parts = { technical: SheetLine[]; head: SheetLine[]; data: SheetLine[] };

export function partsOf({ head, rows }: Sheet): Parts {
  return {
    technical: rows.filter(({ row }) => row < head),
    head: rows.filter(({ row }) => row === head),
    data: rows.filter(({ row }) => row > head),
  };
}

/** A column for each letter; more of them than are filled where a finding stands beside the table. */
export function columnsOf({ rows }: Sheet, cells: Iterable<string>): SheetColumn<SheetLine>[] {
  const filled = rows.map(({ texts }) => texts.length);
  const found = [...cells].map((cell) => placeOf(cell)?.column ?? 0);
  const count = [...filled, ...found].reduce((most, one) => Math.max(most, one), 1);
  return Array.from({ length: count }, (_, index) => {
    const text = ({ texts }: SheetLine) => texts[index] ?? '';
    return { key: letterOf(index + 1), title: letterOf(index + 1), shows: [index + 1], text, render: text };
  });
}

export function spotOf(cell: string | undefined): GridSpot | undefined {
  return cell === undefined ? undefined : placeOf(cell);
}

export function isShown({ rows }: Sheet, cell: string): boolean {
  const row = placeOf(cell)?.row;
  return rows.some((line) => line.row === row);
}
