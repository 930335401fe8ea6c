import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open } from '../../test/open';
import { workbookCheck } from '../../test/samples';
import { stubService } from '../../test/service';
import { upload, user } from '../../test/user';

async function checked() {
  stubService({
    'POST /admin/api/workbooks/check': { lines: [{ result: workbookCheck }] },
  });
  open('/workbooks');
  await upload(/把活动表格拖到这里/, 'a.xlsx');
  await screen.findByText('Tasks!B10');
}

function finding(target: string): HTMLElement {
  return screen.getByText(target).closest('button') as HTMLElement;
}

describe('a finding', () => {
  it('leads to its cell, on its sheet and page, which is marked and focused', async () => {
    await checked();
    await user.click(screen.getByRole('tab', { name: /Campaign/ }));
    await user.click(finding('Tasks!C240'));
    const cell = await screen.findByRole('button', { name: 'C240：很多，1 条检查结果' });
    expect(cell).toHaveFocus();
    expect(cell.closest('td')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText('已定位到 Tasks!C240')).toBeVisible();
    expect(finding('Tasks!C240')).toHaveAttribute('aria-pressed', 'true');
  });

  it('is found again from its cell', async () => {
    await checked();
    await user.click(await screen.findByRole('button', { name: 'B10：跳舞，1 条检查结果' }));
    expect(finding('Tasks!B10')).toHaveAttribute('aria-pressed', 'true');
    expect(finding('Tasks!C240')).toHaveAttribute('aria-pressed', 'false');
  });

  it('on the file as a whole leads nowhere', async () => {
    await checked();
    await user.click(screen.getByText('没有场景'));
    expect(document.querySelector('[aria-selected=true]:is(td)')).toBeNull();
  });

  it('is reached by the arrow keys, and opened by Enter', async () => {
    await checked();
    finding('Tasks!B10').focus();
    await user.keyboard('{ArrowDown}');
    expect(finding('Tasks!C240')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}{Enter}');
    expect(await screen.findByRole('button', { name: /^C240/ })).toHaveFocus();
  });
});

describe('a list of findings', () => {
  it('is narrowed by text and by severity', async () => {
    await checked();
    await user.type(screen.getByLabelText('在结果中查找'), '整数');
    expect(screen.queryByText('Tasks!B10')).toBeNull();
    expect(screen.getByText(/^1 \/ 3 条/)).toBeVisible();
    await user.click(screen.getByRole('combobox', { name: '级别' }));
    await user.click(await screen.findByTitle('警告 (1)'));
    expect(await screen.findByText('没有符合条件的结果')).toBeVisible();
  });
});

describe('a sheet', () => {
  it('shows a hundred rows at a time, and those for Drools only when asked', async () => {
    await checked();
    const table = screen.getByRole('grid');
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 1 + 100);
    expect(within(table).queryByText('RuleSet')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: '显示给 Drools 用的 1 行' }));
    expect(within(table).getByText('RuleSet')).toBeVisible();
  });
});
