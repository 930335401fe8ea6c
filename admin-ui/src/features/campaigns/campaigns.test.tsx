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

  it('are missing with an explanation if there are none, or if they cannot be loaded', async () => {
    stubService({ ...shipped, 'GET /admin/api/campaigns': { body: [] } });
    const { unmount } = open('/campaigns');
    expect(await screen.findByText(/还没有活动/)).toBeVisible();
    unmount();
    const problem = { type: '/problems/forbidden', title: 'x', status: 403, cure: 'Send the cookie' };
    stubService({ ...shipped, 'GET /admin/api/campaigns': { status: 403, body: problem } });
    open('/campaigns');
    expect(await screen.findByRole('alert')).toHaveTextContent('请求被拒绝');
    expect(screen.queryByText('Send the cookie')).toBeNull();
    expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
  });

  it('that the service refuses for another reason show its title and cure', async () => {
    const problem = { type: '/problems/action-too-late', title: '行为到达太晚', status: 422, cure: '尽快发送' };
    stubService({ ...shipped, 'GET /admin/api/campaigns': { status: 422, body: problem } });
    open('/campaigns');
    expect(await screen.findByRole('alert')).toHaveTextContent('行为到达太晚尽快发送');
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
