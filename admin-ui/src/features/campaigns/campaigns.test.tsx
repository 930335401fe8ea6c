import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../../test/axe';
import { open } from '../../test/open';
import { shipped, stubService } from '../../test/service';
import { user } from '../../test/user';

describe('campaigns', () => {
  it('show their state and how much of a budget is used', async () => {
    stubService(shipped);
    open('/campaigns');
    const row = (await screen.findByRole('link', { name: '积分任务' })).closest('tr') as HTMLElement;
    expect(row).toHaveTextContent('进行中');
    expect(within(row).getByLabelText('年度积分：已用 400 / 1,000 积分')).toBeVisible();
    expect(row).toHaveTextContent('错误 1');
    await expectNoAxeViolations();
  });

  it('say so when there are none, and when they cannot be had', async () => {
    stubService({ ...shipped, 'GET /admin/api/campaigns': { body: [] } });
    const { unmount } = open('/campaigns');
    expect(await screen.findByText(/还没有活动/)).toBeVisible();
    unmount();
    const problem = { type: '/problems/forbidden', title: 'x', status: 403 };
    stubService({ ...shipped, 'GET /admin/api/campaigns': { status: 403, body: problem } });
    open('/campaigns');
    expect(await screen.findByRole('alert')).toHaveTextContent('没有权限');
    expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
  });

  it('change language, title and lang together', async () => {
    stubService(shipped);
    open('/campaigns');
    await user.click(await screen.findByText('English'));
    expect(await screen.findByRole('heading', { name: 'Campaigns' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Points tasks' })).toBeVisible();
    await waitFor(() => expect(document.title).toBe('Campaigns · Daka 打卡'));
    expect(document.documentElement.lang).toBe('en');
  });
});
