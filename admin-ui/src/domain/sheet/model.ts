import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { letterOf } from '../cells';

export type Finding = Schemas['Finding'];

/** What a rule asks for, or what it gives. */
export type Tone = 'when' | 'then';

export type SheetColumn<Row> = {
  key: string;
  title: ReactNode;
  render: (row: Row) => ReactNode;
  /** The columns of the workbook that stand in it, from 1; several where cells are put into words. */
  shows?: readonly number[];
  /** Neighbours of one group have a heading together, above their own. */
  group?: { tone: Tone; title: string };
  tone?: Tone;
  numeric?: boolean;
  /** What a cell with findings is called. */
  text?: (row: Row) => string;
};

/** A cell of the workbook's sheet, both from 1. */
export type Spot = { row: number; column: number };

export type SheetGridProps<Row> = {
  label: string;
  columns: SheetColumn<Row>[];
  rows: Row[];
  /** What every page begins with: rows that scroll away, and rows that stay in view below the headings. */
  lead?: Row[];
  frozen?: Row[];
  /** The row of the workbook's sheet, which no two rows share. */
  rowOf: (row: Row) => number;
  /** Stands at the left of every row, under the heading `corner`. */
  labelOf: (row: Row) => ReactNode;
  corner: string;
  /** The first column stays in view beside the labels. */
  firstFrozen?: boolean;
  findings?: ReadonlyMap<string, Finding[]>;
  /** What a jump leads to: it is marked, comes into view and takes the focus. */
  selected?: Spot | undefined;
  /** The selected cell's row is marked as a whole. */
  marksRow?: boolean;
  /** A cell with findings was chosen. */
  onSelect?: (cell: string) => void;
};

/** The place, from 0, of the column that shows a column of the workbook; -1 if none does. */
export function indexOfColumn<Row>(columns: SheetColumn<Row>[], column: number | undefined): number {
  return column === undefined ? -1 : columns.findIndex(({ shows }) => shows?.includes(column));
}

/** `C12` in a column that shows column C alone. */
export function addressOf<Row>({ shows }: SheetColumn<Row>, row: number): string | undefined {
  const [column] = shows ?? [];
  return column === undefined || shows?.length !== 1 ? undefined : `${letterOf(column)}${row}`;
}
