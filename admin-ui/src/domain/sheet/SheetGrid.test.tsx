import { render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { user } from '../../test/user';
import type { SheetColumn, SheetGridProps, Spot } from './model';
import { SheetGrid } from './SheetGrid';

type Row = { row: number; texts: string[] };

const label = (zh: string) => ({ zh, en: zh });
const rows = Array.from({ length: 150 }, (_, index) => ({
  row: index + 10,
  texts: [`a${index + 10}`, `b${index + 10}`],
}));
const columns: SheetColumn<Row>[] = ['A', 'B'].map((title, index) => ({
  key: title,
  title,
  shows: [index + 1],
  text: ({ texts }) => texts[index] ?? '',
  render: ({ texts }) => texts[index],
}));
const technical = { row: 1, texts: ['RuleSet', ''] };
const heading = { row: 9, texts: ['名称', '积分'] };

function Sheet(more: Partial<SheetGridProps<Row>>) {
  const number = ({ row }: Row) => row;
  return <SheetGrid label="Tasks" corner="行" {...{ columns, rows, ...more }} rowOf={number} labelOf={number} />;
}

function cell(name: string): HTMLElement {
  return document.querySelector(`[data-cell="${name}"]`) as HTMLElement;
}

/** Cells are found by what marks them: the testing library knows no cell of a grid. */
function marked(): Element[] {
  return [...document.querySelectorAll('td[aria-selected="true"]')];
}

describe('the keyboard', () => {
  it('is led by the tab key to one cell of the sheet, and out of it again', async () => {
    render(<Sheet frozen={[heading]} />);
    await user.tab();
    expect(cell('A10')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    await user.tab();
    expect(document.activeElement?.closest('table')).toBeNull();
    await user.tab({ shift: true });
    expect(cell('B10')).toHaveFocus();
  });

  it.each([
    ['{ArrowDown}{ArrowRight}', 'B11'],
    ['{ArrowUp}', 'A9'],
    ['{End}', 'B10'],
    ['{End}{Home}', 'A10'],
    ['{PageDown}', 'A20'],
    ['{PageDown}{PageDown}{PageUp}', 'A20'],
    ['{Control>}{End}{/Control}', 'B159'],
    ['{Control>}{End}{Home}{/Control}', 'A9'],
  ])('moves by %s to %s', async (keys, to) => {
    render(<Sheet frozen={[heading]} />);
    cell('A10').focus();
    await user.keyboard(keys);
    expect(cell(to)).toHaveFocus();
    expect(cell(to)).toHaveAttribute('tabindex', '0');
  });
});

describe('a step of the keyboard', () => {
  it('goes on over the end of a page, and back', async () => {
    render(<Sheet selected={{ row: 109, column: 2 }} />);
    await user.keyboard('{ArrowDown}');
    expect(cell('B110')).toHaveFocus();
    expect(cell('B109')).toBeNull();
    await user.keyboard('{ArrowUp}');
    expect(cell('B109')).toHaveFocus();
  });

  it('goes on from a cell that was clicked', async () => {
    render(<Sheet />);
    await user.click(cell('B14'));
    await user.keyboard('{ArrowUp}');
    expect(cell('B13')).toHaveFocus();
  });

  it('keeps its cell when rows appear above it', async () => {
    const { rerender } = render(<Sheet frozen={[heading]} />);
    cell('A10').focus();
    await user.keyboard('{ArrowDown}');
    rerender(<Sheet frozen={[heading]} lead={[technical]} />);
    await user.keyboard('{ArrowDown}');
    expect(cell('A12')).toHaveFocus();
  });
});

describe('a jump', () => {
  it.each<[string, Spot, string]>([
    ['on another page', { row: 140, column: 2 }, 'B140'],
    ['in a heading that stays in view', { row: 9, column: 1 }, 'A9'],
    ['in a row that scrolls away', { row: 1, column: 1 }, 'A1'],
  ])('leads to a cell %s', (_, selected, to) => {
    render(<Sheet lead={[technical]} frozen={[heading]} selected={selected} />);
    expect(cell(to)).toHaveFocus();
    expect(marked()).toEqual([cell(to)]);
  });

  it('marks the heading of its column, and its row where rows are what counts', () => {
    render(<Sheet selected={{ row: 12, column: 2 }} marksRow />);
    expect(screen.getByRole('columnheader', { name: 'B' })).toHaveAttribute('data-marked');
    expect(screen.getByRole('row', { selected: true })).toContainElement(cell('B12'));
  });

  it('to a row that is not there marks no row, and takes no focus', () => {
    render(<Sheet selected={{ row: 3, column: 2 }} marksRow />);
    expect(screen.queryByRole('row', { selected: true })).toBeNull();
    expect(document.body).toHaveFocus();
  });

  it('comes again after the keyboard has moved on', async () => {
    const { rerender } = render(<Sheet selected={{ row: 12, column: 1 }} />);
    await user.keyboard('{ArrowDown}');
    rerender(<Sheet selected={{ row: 130, column: 2 }} />);
    expect(cell('B130')).toHaveFocus();
  });
});

const finding = { code: 'x', sheet: 'Tasks', message: label('不认识'), cure: label('改') };
const findings = new Map([
  [
    'B11',
    [
      { ...finding, severity: 'notice' as const },
      { ...finding, severity: 'error' as const },
    ],
  ],
  ['A12', [{ ...finding, severity: 'warning' as const }]],
]);

function Choosing() {
  const [chosen, setChosen] = useState('');
  return (
    <>
      <Sheet findings={findings} onSelect={setChosen} />
      <output>{chosen}</output>
    </>
  );
}

describe('a cell with findings', () => {
  beforeEach(() => {
    render(<Choosing />);
  });

  it('says its worst severity, its text and how many there are', () => {
    const button = screen.getByRole('button', { name: 'B11：b11，2 条检查结果' });
    expect(button.closest('td')).toHaveAttribute('data-severity', 'error');
    expect(button).toHaveAttribute('title', '不认识\n不认识');
  });

  it.each([
    ['{ArrowDown}{ArrowRight}{Enter}', 'B11'],
    ['{ArrowDown}{ArrowDown} ', 'A12'],
    ['{ArrowDown}{Enter}', ''],
  ])('is reached by the arrow keys and chosen by Enter or Space: %s', async (keys, chosen) => {
    cell('A10').focus();
    await user.keyboard(keys);
    expect(screen.getByRole('status')).toHaveTextContent(chosen);
  });
});

describe('a sheet', () => {
  it('tells how many rows it has, and which of them are shown', () => {
    render(<Sheet lead={[technical]} frozen={[heading]} selected={{ row: 110, column: 1 }} />);
    expect(screen.getByRole('grid', { name: 'Tasks' })).toHaveAttribute('aria-rowcount', '153');
    expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-rowindex') ?? '1')).toEqual([
      '1',
      '2',
      '3',
      ...Array.from({ length: 50 }, (_, index) => `${104 + index}`),
    ]);
    expect(within(screen.getAllByRole('row')[3] as HTMLElement).getByRole('rowheader')).toHaveTextContent('110');
  });

  it('draws only the rows that a step of the keyboard changes', async () => {
    const renders = vi.fn(({ texts }: Row) => texts[0]);
    const counted = [{ key: 'A', title: 'A', shows: [1], render: renders }];
    const props = { columns: counted, rowOf: ({ row }: Row) => row, labelOf: ({ row }: Row) => row };
    render(<SheetGrid label="Tasks" corner="行" rows={rows} {...props} />);
    cell('A10').focus();
    renders.mockClear();
    await user.keyboard('{ArrowDown}');
    expect(renders).toHaveBeenCalledTimes(2);
  });
});
