import { act, screen, waitFor, within } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { open } from '../test/open';
import { campaign, decision, vocabulary } from '../test/samples';
import { stubService } from '../test/service';
import { user } from '../test/user';

const here = {
  'GET /admin/api/session': { body: { username: 'operator' } },
  'GET /admin/api/campaigns': {
    body: [campaign].map((one) => ({ ...one, findings: { error: 1, warning: 0, notice: 1 } })),
  },
  'GET /admin/api/campaigns/points-tasks': { body: campaign },
  'GET /admin/api/vocabulary': { body: vocabulary },
};
/** The action types of which the vocabulary lists an attribute's values. */
const listed = vocabulary.actionTypes.flatMap(({ key, attributes }) =>
  attributes.filter(({ values }) => values.length > 0).map((attribute) => [key, attribute.key] as const),
);
const notLoggedIn = { status: 401, body: { type: '/problems/not-logged-in', title: 'x', status: 401 } };

async function expectNoAxeViolations() {
  // jsdom paints nothing, so contrast is measured in the browser journey.
  // antd leaves closed drop-downs outside the page's landmarks; hidden, but only a browser can tell.
  const page = { include: ['body'], exclude: ['.ant-select-dropdown'] };
  const { violations } = await axe.run(page, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([]);
}

describe('a session', () => {
  it('that is missing leads to login, and login leads to where one wanted to go', async () => {
    let loggedIn = false;
    const session = { body: { username: 'operator' } };
    const requests = stubService({
      ...here,
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
      ...here,
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
      ...here,
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

describe('campaigns', () => {
  it('show their state and how much of a budget is used', async () => {
    stubService(here);
    open('/campaigns');
    const row = (await screen.findByRole('link', { name: '积分任务' })).closest('tr') as HTMLElement;
    expect(row).toHaveTextContent('进行中');
    expect(within(row).getByLabelText('年度积分：已用 400 / 1,000 积分')).toBeVisible();
    expect(row).toHaveTextContent('错误 1');
    await expectNoAxeViolations();
  });

  it('say so when there are none, and when they cannot be had', async () => {
    stubService({ ...here, 'GET /admin/api/campaigns': { body: [] } });
    const { unmount } = open('/campaigns');
    expect(await screen.findByText(/还没有活动/)).toBeVisible();
    unmount();
    const problem = { type: '/problems/forbidden', title: 'x', status: 403 };
    stubService({ ...here, 'GET /admin/api/campaigns': { status: 403, body: problem } });
    open('/campaigns');
    expect(await screen.findByRole('alert')).toHaveTextContent('没有权限');
    expect(screen.getByRole('button', { name: '重试' })).toBeVisible();
  });

  it('change language, title and lang together', async () => {
    stubService(here);
    open('/campaigns');
    await user.click(await screen.findByText('English'));
    expect(await screen.findByRole('heading', { name: 'Campaigns' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Points tasks' })).toBeVisible();
    await waitFor(() => expect(document.title).toBe('Campaigns · Daka 打卡'));
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('a finding', () => {
  it('leads to its row, on the right table and page, and the row is marked and focused', async () => {
    stubService(here);
    open('/campaigns/points-tasks');
    const findings = await screen.findAllByRole('button', { pressed: false });
    expect(findings[0]).toHaveTextContent('Multipliers!B140');
    await user.click(findings[0] as HTMLElement);
    const row = (await screen.findByText('倍数 131')).closest('tr');
    expect(row).toHaveAttribute('aria-selected', 'true');
    expect(row).toContainElement(document.activeElement as HTMLElement);
    expect(screen.getByRole('status')).toHaveTextContent('已定位到 Multipliers!B140');
  });

  it('on a list sheet opens that tab', async () => {
    stubService(here);
    open('/campaigns/points-tasks');
    await user.click(await screen.findByText('Limits!A2'));
    expect((await screen.findByText('每日上限')).closest('tr')).toHaveAttribute('aria-selected', 'true');
  });

  it('on a rule finds it where the version in use has it', async () => {
    stubService(here);
    open(`/campaigns/points-tasks?cell=Tasks%21A11&rule=${encodeURIComponent('每日登录')}`);
    expect((await screen.findByRole('cell', { name: '每日登录' })).closest('tr')).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(screen.getByText('已定位到 Tasks!A10')).toBeVisible();
  });

  it('on a rule that the version in use has not says so, and marks no other', async () => {
    stubService(here);
    open(`/campaigns/points-tasks?cell=Tasks%21A11&rule=${encodeURIComponent('老规则')}`);
    expect(await screen.findByText(/使用中的版本里没有“老规则”/)).toBeVisible();
    expect(document.querySelector('tr[aria-selected]')).toBeNull();
  });

  it('of a file that is not published leads nowhere, and says so', async () => {
    const waiting = { ...campaign, findingsOf: 'unpublishedFile' };
    stubService({ ...here, 'GET /admin/api/campaigns/points-tasks': { body: waiting } });
    open('/campaigns/points-tasks');
    expect(await screen.findByText(/新文件的检查结果.*使用中的第 2 版/)).toBeVisible();
    expect(screen.getByText('Limits!A2').closest('button')).toBeNull();
  });

  it('on a cell that no tab shows says so', async () => {
    stubService(here);
    open('/campaigns/points-tasks?cell=Campaign%21B7');
    expect(await screen.findByText(/Campaign!B7 不在下面显示的内容里/)).toBeVisible();
    await expectNoAxeViolations();
  });
});

async function choose(label: string, option: string) {
  await user.click(await screen.findByRole('combobox', { name: label }));
  await user.click(await screen.findByTitle(option));
}

describe('trying an action', () => {
  it('shows what was granted and withheld, each with a link to its cell', async () => {
    const requests = stubService({ ...here, 'POST /admin/api/tryouts': { body: decision } });
    open('/tryout');
    await choose('行为类型', '签到 signedIn');
    await user.click(screen.getByRole('button', { name: '试一试' }));
    expect(await screen.findByTestId('granted-points')).toHaveTextContent('+1,040');
    expect(screen.getByText('个人上限「每日上限」已用完，当天已用 200 / 200；2026-10-02 00:00 起可再得')).toBeVisible();
    const link = screen.getByRole('link', { name: /每日签到/ });
    expect(link).toHaveAttribute(
      'href',
      `/campaigns/points-tasks?cell=Tasks%21A11&rule=${encodeURIComponent('每日签到')}`,
    );
    const asked = requests.find(({ path }) => path === '/admin/api/tryouts');
    expect(asked?.body).toMatchObject({ action: { type: 'signedIn', attributes: {}, placements: [] } });
    await expectNoAxeViolations();
  });

  it('keeps its answer for whoever comes back from a cell', async () => {
    stubService({ ...here, 'POST /admin/api/tryouts': { body: decision } });
    const { history } = open('/tryout');
    await choose('行为类型', '签到 signedIn');
    await user.click(screen.getByRole('button', { name: '试一试' }));
    await user.click(await screen.findByRole('link', { name: /每日签到/ }));
    expect((await screen.findByText('A11')).closest('tr')).toHaveAttribute('aria-selected', 'true');
    act(() => history.back());
    expect(await screen.findByTestId('granted-points')).toHaveTextContent('+1,040');
  });
});

describe('the form of an action', () => {
  it('asks for what the action type declares, and says a problem at its field', async () => {
    const problem = {
      type: '/problems/invalid-field',
      title: 'x',
      status: 422,
      detail: 'target: no such product',
      field: 'attributes.target',
    };
    stubService({ ...here, 'POST /admin/api/tryouts': { status: 422, body: problem } });
    open('/tryout');
    await choose('行为类型', '分享 shared');
    const target = await screen.findByLabelText(/分享对象/);
    await user.click(screen.getByRole('button', { name: '试一试' }));
    expect(await screen.findByText('请填写分享对象')).toBeInTheDocument();
    await user.click(target);
    await user.click(await screen.findByTitle('海报 poster'));
    await user.click(screen.getByRole('button', { name: '试一试' }));
    const said = await screen.findByText('填写的内容不对 · target: no such product');
    expect(target).toHaveAccessibleDescription(expect.stringContaining(said.textContent ?? ''));
  });

  it.each(listed)('offers the values of %s %s by their names, and sends their keys', async (type, attribute) => {
    const declared = vocabulary.actionTypes.find(({ key }) => key === type);
    const { values = [], label } = declared?.attributes.find(({ key }) => key === attribute) ?? {};
    const requests = stubService({ ...here, 'POST /admin/api/tryouts': { body: decision } });
    open('/tryout');
    await choose('行为类型', `${declared?.label.zh} ${type}`);
    for (const value of values) {
      await user.click(await screen.findByLabelText(new RegExp(`^${label?.zh}\\s`)));
      await user.click(await screen.findByTitle(`${value.label.zh} ${value.key}`));
      await user.click(screen.getByRole('button', { name: '试一试' }));
      const sent = { action: { type, attributes: { [attribute]: value.key } } };
      await waitFor(() => expect(requests.findLast(({ method }) => method === 'POST')?.body).toMatchObject(sent));
    }
  });
});

describe('another page', () => {
  it('is begun at its heading', async () => {
    stubService(here);
    open('/campaigns');
    expect(await screen.findByRole('heading', { name: '活动' })).not.toHaveFocus();
    await user.click(screen.getByRole('link', { name: '试一试' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '试一试' })).toHaveFocus());
    await user.click(screen.getByRole('link', { name: '活动' }));
    await user.click(await screen.findByRole('link', { name: '积分任务' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: '积分任务' })).toHaveFocus());
  });

  it('finds the form as it was left', async () => {
    stubService(here);
    open('/tryout');
    await choose('行为类型', '购买 purchased');
    await user.type(await screen.findByLabelText('金额（元）'), '12');
    await user.click(screen.getByRole('link', { name: '活动' }));
    await user.click(await screen.findByRole('link', { name: '试一试' }));
    expect(await screen.findByLabelText('金额（元）')).toHaveValue('12.00');
  });
});

describe('a page that fails', () => {
  it('leaves the navigation standing, and another page opens', async () => {
    // React reports what it catches; here that is what is tried.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    stubService({ ...here, 'GET /admin/api/vocabulary': { body: { ...vocabulary, actionTypes: undefined } } });
    open('/tryout');
    expect(await screen.findByRole('heading', { name: '页面出错了' })).toBeVisible();
    await user.click(screen.getByRole('link', { name: '活动' }));
    expect(await screen.findByRole('link', { name: '积分任务' })).toBeVisible();
    expect(screen.queryByText('页面出错了')).toBeNull();
  });

  it('is told apart from a service that is away', async () => {
    stubService({ ...here, 'GET /admin/api/campaigns': () => Promise.reject(new TypeError('Failed to fetch')) });
    open('/campaigns');
    expect(await screen.findByRole('alert')).toHaveTextContent('连不上服务');
    expect(screen.getByRole('link', { name: '模拟' })).toBeVisible();
  });
});
