import { expect, it } from 'vitest';
import { workbookCheck } from '../../test/samples';
import { columnsOf, isShown, partsOf } from './grid';

const tasks = workbookCheck.view.sheets[1] ?? { name: '', head: 0, rows: [], lastRow: 0 };

it('tells the head from what is meant for Drools and from the data', () => {
  const { technical, head, data } = partsOf(tasks);
  expect([technical.length, head.map(({ row }) => row), data.length]).toEqual([1, [9], 250]);
});

it.each([
  [[], ['A', 'B', 'C']],
  [['B12'], ['A', 'B', 'C']],
  [['F12'], ['A', 'B', 'C', 'D', 'E', 'F']],
])('is as wide as what is filled, or found at %j', (cells, letters) =>
  expect(columnsOf(tasks, cells).map(({ title }) => title)).toEqual(letters),
);

it.each([
  ['F12', true],
  ['F5', false],
])('shows %s: %s', (cell, shown) => expect(isShown(tasks, cell)).toBe(shown));
