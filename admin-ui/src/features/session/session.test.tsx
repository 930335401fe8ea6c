import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { expectNoAxeViolations } from '../../test/axe';
import { open } from '../../test/open';
import { decision } from '../../test/samples';
import { shipped, stubService } from '../../test/service';
import { choose, user } from '../../test/user';

const notLoggedIn = { status: 401, body: { type: '/problems/not-logged-in', title: 'x', status: 401 } };

describe('a session', () => {
  it('that is missing leads to login, and login leads to where one wanted to go', async () => {
    let loggedIn = false;
    const session = { body: { username: 'operator' } };
    const requests = stubService({
      ...shipped,
      'GET /admin/api/session': () => (loggedIn ? session : notLoggedIn),
      'POST /admin/api/session': () => {
        loggedIn = true;
        return session;
      },
    });
    const { history } = open('/campaigns/points-tasks?cell=Tasks%21A11');
    await user.type(await screen.findByLabelText('用户名'), 'operator');
    await user.type(screen.getByLabelText('密码'), 'secret');
    await expectNoAxeViolations();
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect(await screen.findByRole('heading', { name: '积分任务' })).toBeVisible();
    expect(history.location.pathname).toBe('/campaigns/points-tasks');
    expect(requests).toContainEqual({
      method: 'POST',
      path: '/admin/api/session',
      body: { username: 'operator', password: 'secret' },
    });
  });

  it('says when the password is wrong', async () => {
    stubService({ 'GET /admin/api/session': notLoggedIn, 'POST /admin/api/session': notLoggedIn });
    open('/login');
    await user.type(await screen.findByLabelText('用户名'), 'operator');
    await user.type(screen.getByLabelText('密码'), 'wrong{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('用户名或密码不对');
  });
});

describe('a session that ends while a page is open', () => {
  it('is told, and the page is as it was once one has logged in again', async () => {
    let loggedIn = false;
    const requests = stubService({
      ...shipped,
      'POST /admin/api/tryouts': () => (loggedIn ? { body: decision } : notLoggedIn),
      'POST /admin/api/session': () => {
        loggedIn = true;
        return { body: { username: 'operator' } };
      },
    });
    const { history } = open('/tryout');
    await choose('行为类型', '购买 purchased');
    await user.type(await screen.findByLabelText('金额（元）'), '12');
    await user.click(screen.getByRole('button', { name: '试一试' }));
    const dialog = await screen.findByRole('dialog', { name: '登录已过期' });
    expect(within(dialog).getByText('重新登录后接着做，页面上填的内容都还在。')).toBeInTheDocument();
    expect(within(dialog).getByLabelText('用户名')).toHaveValue('operator');
    await user.type(within(dialog).getByLabelText('密码'), 'secret{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(history.location.pathname).toBe('/tryout');
    expect(screen.getByLabelText('金额（元）')).toHaveValue('12.00');
    await user.click(screen.getByRole('button', { name: /试一试$/ }));
    expect(await screen.findByTestId('granted-points')).toHaveTextContent('+1,040');
    expect(requests.filter(({ path }) => path === '/admin/api/tryouts')).toHaveLength(2);
  });

  it('and is begun by somebody else shows nothing of what was filled in', async () => {
    stubService({
      ...shipped,
      'POST /admin/api/tryouts': notLoggedIn,
      'POST /admin/api/session': { body: { username: 'another' } },
    });
    const { history } = open('/tryout');
    await choose('行为类型', '签到 signedIn');
    await user.click(screen.getByRole('button', { name: '试一试' }));
    const dialog = await screen.findByRole('dialog', { name: '登录已过期' });
    await user.type(within(dialog).getByLabelText('密码'), 'secret{Enter}');
    await waitFor(() => expect(history.location.pathname).toBe('/campaigns'));
    await user.click(await screen.findByRole('link', { name: '试一试' }));
    expect(await screen.findByText('选择行为')).toBeVisible();
  });
});
