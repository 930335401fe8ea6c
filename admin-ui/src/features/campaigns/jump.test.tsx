import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../../test/axe';
import { open } from '../../test/open';
import { campaign } from '../../test/samples';
import { shipped, stubService } from '../../test/service';
import { user } from '../../test/user';

/** What is marked, of a rule or of a line of a list. */
function markedRow(): string | null {
  return document.querySelector('tr[aria-selected="true"]')?.textContent ?? null;
}

describe('an address', () => {
  it.each([
    ['a rule', 'cell=Tasks!A11', '每日签到', '已定位到 Tasks!A11'],
    ['a rule on another page of another table', 'cell=Multipliers!B140', '倍数 131', '已定位到 Multipliers!B140'],
    ['a rule where the version in use has it', 'cell=Tasks!A11&rule=每日登录', '每日登录', '已定位到 Tasks!A10'],
    ['a line of a list', 'cell=Limits!A2', '每日上限', '已定位到 Limits!A2'],
  ])('leads to %s, which is marked and focused', async (_, search, name, words) => {
    stubService(shipped);
    open(`/campaigns/points-tasks?${encodeURI(search)}`);
    expect(await screen.findByTestId('arrival')).toHaveTextContent(words);
    expect(markedRow()).toContain(name);
    expect(document.activeElement?.closest('tr')).toHaveAttribute('aria-selected', 'true');
  });

  it.each([
    ['a rule that the version in use has not', 'cell=Tasks!A11&rule=老规则', '使用中的版本里没有“老规则”'],
    ['a cell that no tab shows', 'cell=Campaign!B7', 'Campaign!B7 不在下面显示的内容里'],
  ])('of %s says so, and marks nothing', async (_, search, words) => {
    stubService(shipped);
    open(`/campaigns/points-tasks?${encodeURI(search)}`);
    expect(await screen.findByTestId('arrival')).toHaveTextContent(words);
    expect(markedRow()).toBeNull();
    await expectNoAxeViolations();
  });
});

it('leads to a cell right of a blank column', async () => {
  const tables = campaign.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => (column.key === 'points' ? { ...column, letter: 'E' } : column)),
  }));
  stubService({ ...shipped, 'GET /admin/api/campaigns/points-tasks': { body: { ...campaign, tables } } });
  open('/campaigns/points-tasks?cell=Tasks!E11');
  expect(await screen.findByTestId('arrival')).toHaveTextContent('已定位到 Tasks!E11');
  expect(screen.getByText('10').closest('div')).toHaveAttribute('data-marked');
});

describe('a finding', () => {
  it('leads to its cell; the worst stands first', async () => {
    stubService(shipped);
    const { history } = open('/campaigns/points-tasks');
    const findings = await screen.findAllByTestId('finding');
    expect(findings.map((finding) => finding.querySelector('code')?.textContent)).toEqual([
      'Multipliers!B140',
      'Limits!A2',
    ]);
    await user.click(findings[0] as HTMLElement);
    expect(await screen.findByTestId('arrival')).toHaveTextContent('已定位到 Multipliers!B140');
    expect(history.location.search).toContain('Multipliers');
    expect(markedRow()).toContain('倍数 131');
    expect(findings[0]).toHaveAttribute('aria-pressed', 'true');
  });

  it('of a file that is not published leads nowhere, and says so', async () => {
    const waiting = { ...campaign, findingsOf: 'unpublishedFile' };
    stubService({ ...shipped, 'GET /admin/api/campaigns/points-tasks': { body: waiting } });
    open('/campaigns/points-tasks');
    expect(await screen.findByText(/新文件的检查结果.*使用中的第 2 版/)).toBeVisible();
    expect(screen.getByText('Limits!A2').closest('button')).toBeNull();
  });
});
