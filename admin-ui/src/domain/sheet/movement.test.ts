import { describe, expect, it } from 'vitest';
import { moved, pageOf } from './movement';

/** Ten lines of four columns, three lines in view. */
const extent = { lines: 10, columns: 4, screen: 3 };

describe('a key', () => {
  it.each([
    ['ArrowDown', [0, 0], [1, 0]],
    ['ArrowDown', [9, 2], [9, 2]],
    ['ArrowUp', [5, 2], [4, 2]],
    ['ArrowUp', [0, 2], [0, 2]],
    ['ArrowRight', [0, 0], [0, 1]],
    ['ArrowRight', [0, 3], [0, 3]],
    ['ArrowLeft', [4, 1], [4, 0]],
    ['ArrowLeft', [4, 0], [4, 0]],
    ['PageDown', [1, 1], [4, 1]],
    ['PageDown', [8, 1], [9, 1]],
    ['PageUp', [8, 1], [5, 1]],
    ['PageUp', [1, 1], [0, 1]],
    ['Home', [5, 3], [5, 0]],
    ['End', [5, 0], [5, 3]],
    ['Ctrl+Home', [5, 2], [0, 0]],
    ['Ctrl+End', [5, 2], [9, 3]],
  ] as const)('%s leads from %j to %j', (name, [line, column], [toLine, toColumn]) => {
    const key = { key: name.replace('Ctrl+', ''), ctrlKey: name.startsWith('Ctrl+') };
    expect(moved(key, { line, column }, extent)).toEqual({ line: toLine, column: toColumn });
  });

  it.each(['a', 'Enter', 'Tab', 'Ctrl+ArrowDown', 'Ctrl+a'])('%s is no movement', (name) => {
    const key = { key: name.replace('Ctrl+', ''), ctrlKey: name.startsWith('Ctrl+') };
    expect(moved(key, { line: 0, column: 0 }, extent)).toBeUndefined();
  });
});

it.each([
  [0, 0, 1],
  [99, 0, 1],
  [100, 0, 2],
  [100, 2, 1],
  [102, 2, 2],
  [1, 2, 1],
])('line %i of which %i stand on every page is on page %i', (line, fixed, page) =>
  expect(pageOf(line, fixed)).toBe(page),
);
