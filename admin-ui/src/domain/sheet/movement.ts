/** Where the keyboard stands in a grid: both count from 0, over all pages. */
export type Position = { line: number; column: number };

/** How large a grid is, and how many lines of it are in view at once. */
export type Extent = { lines: number; columns: number; screen: number };

type Key = { key: string; ctrlKey: boolean };

const steps: Record<string, (from: Position, extent: Extent) => Position> = {
  ArrowUp: ({ line, column }) => ({ line: line - 1, column }),
  ArrowDown: ({ line, column }) => ({ line: line + 1, column }),
  ArrowLeft: ({ line, column }) => ({ line, column: column - 1 }),
  ArrowRight: ({ line, column }) => ({ line, column: column + 1 }),
  PageUp: ({ line, column }, { screen }) => ({ line: line - screen, column }),
  PageDown: ({ line, column }, { screen }) => ({ line: line + screen, column }),
  Home: ({ line }) => ({ line, column: 0 }),
  End: ({ line }, { columns }) => ({ line, column: columns - 1 }),
  'Ctrl+Home': () => ({ line: 0, column: 0 }),
  'Ctrl+End': (_, { lines, columns }) => ({ line: lines - 1, column: columns - 1 }),
};

/** Where a key leads, never out of the grid; undefined if it is no key of movement. */
export function moved({ key, ctrlKey }: Key, from: Position, extent: Extent): Position | undefined {
  const to = steps[ctrlKey ? `Ctrl+${key}` : key]?.(from, extent);
  return to && { line: within(to.line, extent.lines), column: within(to.column, extent.columns) };
}

function within(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1));
}

export const pageSize = 100;

/** The page, from 1, that shows a line; the first `fixed` lines stand on every page. */
export function pageOf(line: number, fixed: number): number {
  return Math.floor(Math.max(line - fixed, 0) / pageSize) + 1;
}
