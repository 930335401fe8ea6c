import { describe, expect, it } from 'vitest';
import type { Side } from '../api';
import { chartData, comparedRows } from './rows';

const empty: Side = {
  ruleSets: [],
  points: 0,
  pointsByCurrency: {},
  pointsWithheld: 0,
  effects: {},
  rows: [],
  neverFired: [],
  limits: [],
  budgetsExhausted: [],
  pointsByDay: [],
};

function row(campaign: string, cell: string, fired: number): Side['rows'][number] {
  return { campaign, table: 'Tasks', cell, name: cell, fired, points: fired * 10, withheld: 0 };
}

describe('rows of two sides', () => {
  it('stand next to each other by campaign and cell; what only one side has stays alone', () => {
    const a = { ...empty, rows: [row('x', 'Tasks!A10', 1), row('y', 'Tasks!A10', 2)] };
    const b = { ...empty, rows: [row('y', 'Tasks!A10', 3), row('y', 'Tasks!A11', 4)] };
    const fired = comparedRows({ a, b }).map(({ id, a, b }) => [id, a?.fired, b?.fired]);
    expect(fired).toEqual([
      ['x Tasks!A10', 1, undefined],
      ['y Tasks!A10', 2, 3],
      ['y Tasks!A11', undefined, 4],
    ]);
  });
});

describe('points by day', () => {
  it('have a value for every day of either side, in order', () => {
    const a = { ...empty, pointsByDay: [{ day: '2026-10-02', points: 5 }] };
    const b = { ...empty, pointsByDay: [{ day: '2026-10-01', points: 7 }] };
    expect(chartData({ a, b })).toEqual({ days: ['2026-10-01', '2026-10-02'], a: [0, 5], b: [7, 0] });
    expect(chartData({ a })).toEqual({ days: ['2026-10-02'], a: [5], b: undefined });
  });
});
