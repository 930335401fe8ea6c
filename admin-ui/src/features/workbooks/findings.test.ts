import { describe, expect, it } from 'vitest';
import { workbookCheck } from '../../test/samples';
import { byCell, bySheet, countsOf, type Filter, matches } from './findings';
import { columnCount, isShown, letterOf, pageOf, partsOf } from './grid';

const { findings, view } = workbookCheck;
const tasks = view.sheets[1] ?? { name: '', head: 0, rows: [], lastRow: 0 };

describe('findings', () => {
  it.each<[string, Filter, number]>([
    ['nothing', { text: '' }, 3],
    ['a severity', { text: '', severity: 'error' }, 2],
    ['a sheet', { text: '', sheet: 'Tasks' }, 2],
    ['the file as a whole', { text: '', sheet: '' }, 1],
    ['Chinese text', { text: '整数' }, 2 - 1],
    ['English text, however written', { text: ' WHOLE ' }, 1],
    ['a cell', { text: 'c240' }, 1],
    ['all at once', { text: 'b10', severity: 'warning', sheet: 'Tasks' }, 0],
  ])('are narrowed by %s', (_, filter, total) => {
    expect(findings.filter((finding) => matches(finding, filter))).toHaveLength(total);
  });

  it('are counted by severity, by sheet and by cell', () => {
    expect(countsOf(findings)).toEqual({ error: 2, warning: 1, notice: 0 });
    expect([...bySheet(findings)]).toEqual([
      ['Tasks', 2],
      ['', 1],
    ]);
    expect([...byCell(findings, 'Tasks').keys()]).toEqual(['B10', 'C240']);
  });
});

describe('a grid', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('calls column %i %s', (column, letter) => {
    expect(letterOf(column)).toBe(letter);
  });

  it('tells the head from what is meant for Drools and from the data', () => {
    const { technical, head, data } = partsOf(tasks);
    expect([technical.length, head?.row, data.length]).toEqual([1, 9, 250]);
  });

  it.each([
    ['A10', 1],
    ['B109', 1],
    ['B110', 2],
    ['C240', 3],
    ['A9', 1],
    [undefined, 1],
  ])('shows %s on page %i', (cell, page) => {
    expect(pageOf(partsOf(tasks).data, cell)).toBe(page);
  });

  it('is as wide as what is filled or found', () => {
    expect(columnCount(tasks, [])).toBe(3);
    expect(columnCount(tasks, ['F12'])).toBe(6);
    expect(isShown(tasks, 'F12')).toBe(true);
    expect(isShown(tasks, 'F5')).toBe(false);
  });
});
