import type { Report, Side } from '../api';

type Row = Side['rows'][number];

export type ComparedRow = {
  id: string;
  campaign: string;
  table: string;
  name: string;
  /** The cell of the rule on each side that has it. */
  cells: { a?: string; b?: string };
  a: Row | undefined;
  b: Row | undefined;
};

/**
 * Identifies a rule on both sides: its campaign, table and name. Its cell may differ, because a row moves if another one is
 * inserted above it. A row without a name is identified by its cell. (Workbooks with such rows, or equal names, are refused.)
 */
function identityOf({ campaign, table, cell, name }: Pick<Row, 'campaign' | 'table' | 'cell' | 'name'>): string {
  return JSON.stringify(name === '' ? [campaign, cell] : [campaign, table, name]);
}

/**
 * The rows that fired on either side, in pairs. A row that only one side has is alone; a row that never fired on the other side
 * counts 0 there. Rows of one name are added up.
 */
export function comparedRows({ a, b }: Pick<Report, 'a' | 'b'>): ComparedRow[] {
  const rows = new Map<string, ComparedRow>();
  const fired = new Set([...a.rows, ...(b?.rows ?? [])].map(identityOf));
  for (const [side, found] of [['a', a] as const, ['b', b] as const]) {
    for (const row of found === undefined ? [] : rowsOf(found).filter((one) => fired.has(identityOf(one)))) {
      const id = identityOf(row);
      const { campaign, table, cell, name } = row;
      const known = rows.get(id) ?? { id, campaign, table, name, cells: {}, a: undefined, b: undefined };
      const cells = { [side]: cell, ...known.cells };
      rows.set(id, { ...known, cells, [side]: sumOf(known[side], row) });
    }
  }
  return [...rows.values()];
}

function rowsOf({ rows, neverFired }: Side): Row[] {
  return [...rows, ...neverFired.map((row) => ({ ...row, fired: 0, points: 0, withheld: 0, takenBack: 0 }))];
}

function sumOf(known: Row | undefined, row: Row): Row {
  return {
    ...row,
    fired: (known?.fired ?? 0) + row.fired,
    points: (known?.points ?? 0) + row.points,
    withheld: (known?.withheld ?? 0) + row.withheld,
  };
}

export type ChartData = { days: string[]; a: number[]; b: number[] | undefined };

/** One value per day and side; 0 on days that only the other side has. */
export function chartData({ a, b }: Pick<Report, 'a' | 'b'>): ChartData {
  const days = [...new Set([...a.pointsByDay, ...(b?.pointsByDay ?? [])].map(({ day }) => day))].sort();
  const valuesOf = (side: Side) => {
    const points = new Map(side.pointsByDay.map((one) => [one.day, one.points]));
    return days.map((day) => points.get(day) ?? 0);
  };
  return { days, a: valuesOf(a), b: b && valuesOf(b) };
}
