import { describe, expect, it } from 'vitest';
import { letterOf, placeOf, qualified, withoutSheet } from './cells';

describe('cells', () => {
  it.each([
    ['Tasks!A12', '', { sheet: 'Tasks', column: 1, row: 12 }],
    ['AA9', 'Limits', { sheet: 'Limits', column: 27, row: 9 }],
    ["'Tasks'!C1", '', { sheet: 'Tasks', column: 3, row: 1 }],
  ])('%s on %j stands at its place', (reference, sheet, place) => {
    expect(placeOf(reference, sheet)).toEqual(place);
  });

  it.each(['', 'Tasks', 'Tasks!12', 'Tasks!A', 'tasks!a1'])('%j is no cell', (reference) => {
    expect(placeOf(reference)).toBeUndefined();
  });

  it('gets its sheet once, and loses it again', () => {
    expect(qualified('Tasks', 'A12')).toBe('Tasks!A12');
    expect(qualified('Tasks', 'Tasks!A12')).toBe('Tasks!A12');
    expect(qualified('Tasks', '')).toBe('Tasks');
    expect(withoutSheet('Tasks!A12')).toBe('A12');
  });

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [53, 'BA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('of column %i begin with %s', (column, letter) => expect(letterOf(column)).toBe(letter));
});
