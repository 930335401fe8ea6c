import type { Report, Side } from '../api';

export type ComparedRow = {
  id: string;
  campaign: string;
  cell: string;
  name: string;
  a: Side['rows'][number] | undefined;
  b: Side['rows'][number] | undefined;
};

/** Both sides' rows next to each other; a row that only one side has stays alone. */
export function comparedRows({ a, b }: Pick<Report, 'a' | 'b'>): ComparedRow[] {
  const rows = new Map<string, ComparedRow>();
  for (const [side, fired] of [['a', a.rows] as const, ['b', b?.rows ?? []] as const]) {
    for (const row of fired) {
      const id = `${row.campaign} ${row.cell}`;
      const known = rows.get(id) ?? {
        id,
        campaign: row.campaign,
        cell: row.cell,
        name: row.name,
        a: undefined,
        b: undefined,
      };
      rows.set(id, { ...known, [side]: row });
    }
  }
  return [...rows.values()];
}

export type ChartData = { days: string[]; a: number[]; b: number[] | undefined };

/** One value per day and side, with 0 on days that only the other side knows. */
export function chartData({ a, b }: Pick<Report, 'a' | 'b'>): ChartData {
  const days = [...new Set([...a.pointsByDay, ...(b?.pointsByDay ?? [])].map(({ day }) => day))].sort();
  const valuesOf = (side: Side) => {
    const points = new Map(side.pointsByDay.map((one) => [one.day, one.points]));
    return days.map((day) => points.get(day) ?? 0);
  };
  return { days, a: valuesOf(a), b: b && valuesOf(b) };
}
