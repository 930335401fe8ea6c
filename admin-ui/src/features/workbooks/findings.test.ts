import { describe, expect, it } from 'vitest';
import { workbookCheck } from '../../test/samples';
import { byCell, bySheet, countsOf, type Filter, matches } from './findings';

const { findings } = workbookCheck;

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
