import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { letterOf } from '../cells';

export type Finding = Schemas['Finding'];

/** Conditions or effects of a rule. */
export type Tone = 'when' | 'then';

export type SheetColumn<Row> = {
  key: string;
  title: ReactNode;
  render: (row: Row) => ReactNode;
  /** The columns of the workbook that it shows, from 1; several if one column shows all conditions of a rule. */
  shows?: readonly number[];
  /** Neighbours of one group have a common heading above their own. */
  group?: { tone: Tone; title: string };
  tone?: Tone;
  numeric?: boolean;
  /** Its texts are a word or two, so it may be narrow. */
  short?: boolean;
  /** The text of a cell with findings. */
  text?: (row: Row) => string;
};

/** A cell of the workbook's sheet; row and column count from 1. */
export type Spot = { row: number; column: number };

export type SheetGridProps<Row> = {
  label: string;
  columns: SheetColumn<Row>[];
  rows: Row[];
  /** The first rows of every page: `lead` scrolls away, `frozen` stays in view below the headings. */
  lead?: Row[];
  frozen?: Row[];
  /** The number of the row in the workbook's sheet; unique. */
  rowOf: (row: Row) => number;
  /** The label at the left of a row, under the heading `corner`. */
  labelOf: (row: Row) => ReactNode;
  corner: string;
  /** Texts break into lines instead of making the sheet wider than its box. */
  wraps?: boolean;
  /** The first column stays in view beside the labels. */
  firstFrozen?: boolean;
  findings?: ReadonlyMap<string, Finding[]>;
  /** The cell to show: it is marked, scrolled into view and focused. */
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
