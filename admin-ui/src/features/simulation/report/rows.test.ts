import { describe, expect, it } from 'vitest';
import type { Side } from '../api';
import { chartData, comparedRows } from './rows';

const empty: Side = {
  ruleSets: [],
  outside: 0,
  points: 0,
  pointsByCurrency: {},
  pointsTakenBack: 0,
  pointsWithheld: 0,
  effects: {},
  effectsWithheld: {},
  rows: [],
  neverFired: [],
  limits: [],
  budgetsExhausted: [],
  pointsByDay: [],
};

type Row = Side['rows'][number];

function row(name: string, cell: string, fired: number, more: Partial<Row> = {}): Row {
  return { campaign: 'x', table: 'Tasks', cell, name, fired, points: fired * 10, withheld: 0, takenBack: 0, ...more };
}

function compared(a: Side, b: Side) {
  return comparedRows({ a, b }).map(({ campaign, name, cells, a, b }) => [campaign, name, cells, a?.points, b?.points]);
}

describe('rows of two sides', () => {
  it('are identified by campaign, table and name, not by their cells', () => {
    const a = { ...empty, rows: [row('daily', 'Tasks!A10', 20), row('shop', 'Tasks!A11', 122)] };
    // B is the same with a row more in its head: what was A11 is A12, and A11 is another rule.
    const b = { ...empty, rows: [row('daily', 'Tasks!A11', 20), row('shop', 'Tasks!A12', 122)] };
    expect(compared(a, b)).toEqual([
      ['x', 'daily', { a: 'Tasks!A10', b: 'Tasks!A11' }, 200, 200],
      ['x', 'shop', { a: 'Tasks!A11', b: 'Tasks!A12' }, 1220, 1220],
    ]);
  });

  it.each([
    ['another campaign', { campaign: 'y' }],
    ['another table', { table: 'More' }],
  ])('stay alone in %s', (_, other) => {
    const a = { ...empty, rows: [row('daily', 'Tasks!A10', 1)] };
    const b = { ...empty, rows: [row('daily', 'Tasks!A10', 2, other)] };
    expect(compared(a, b).map((one) => one.slice(3))).toEqual([
      [10, undefined],
      [undefined, 20],
    ]);
  });

  it('count 0 if the rule never fired, and nothing if it does not exist', () => {
    const silent = { campaign: 'x', table: 'Tasks', cell: 'Tasks!A10', name: 'daily', lacks: [] };
    const a = { ...empty, rows: [row('daily', 'Tasks!A10', 1), row('shop', 'Tasks!A11', 1)] };
    expect(compared(a, { ...empty, neverFired: [silent] }).map((one) => one.slice(3))).toEqual([
      [10, 0],
      [10, undefined],
    ]);
  });

  it('of one name are added up, and rows without a name are identified by their cells', () => {
    const rows = [row('twice', 'Tasks!A10', 1), row('twice', 'Tasks!A11', 2), row('', 'Tasks!A12', 4)];
    expect(compared({ ...empty, rows }, { ...empty, rows: [...rows, row('', 'Tasks!A13', 8)] })).toEqual([
      ['x', 'twice', { a: 'Tasks!A10', b: 'Tasks!A10' }, 30, 30],
      ['x', '', { a: 'Tasks!A12', b: 'Tasks!A12' }, 40, 40],
      ['x', '', { b: 'Tasks!A13' }, undefined, 80],
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
