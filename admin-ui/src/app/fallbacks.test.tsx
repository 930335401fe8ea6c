import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { open } from '../test/open';
import { vocabulary } from '../test/samples';
import { shipped, stubService } from '../test/service';
import { user } from '../test/user';

/** Its form cannot be shown without action types. */
const broken = { ...shipped, 'GET /admin/api/vocabulary': { body: { ...vocabulary, actionTypes: undefined } } };

function breakTryout() {
  // React reports what it catches; here that is what is tried.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  stubService(broken);
}

describe('a page that crashes', () => {
  beforeEach(breakTryout);

  it('says what to do', async () => {
    open('/tryout');
    const notice = await screen.findByRole('alert');
    expect(within(notice).getByRole('heading', { name: '页面出错了' })).toBeVisible();
    expect(notice).toHaveTextContent('重新加载通常可以恢复，也可以返回上一页');
    expect(within(notice).getByRole('button', { name: '重新加载' })).toBeEnabled();
    expect(document.title).toBe('页面出错了 · 打卡 Daka');
    // Nothing was open before it.
    expect(within(notice).queryByRole('button', { name: '返回上一页' })).toBeNull();
  });

  it('leads back to the page before it', async () => {
    const { history } = open('/workbooks');
    await screen.findByRole('heading', { name: '表格检查' });
    await user.click(screen.getByRole('link', { name: '试一试' }));
    await user.click(await screen.findByRole('button', { name: '返回上一页' }));
    expect(await screen.findByRole('heading', { name: '表格检查' })).toBeVisible();
    expect(history.location.pathname).toBe('/workbooks');
    expect(screen.queryByText('页面出错了')).toBeNull();
  });
});

describe('the shell around a page that crashes', () => {
  beforeEach(breakTryout);

  it.each([
    ['the menu', () => screen.getByRole('navigation')],
    ['the notice', () => screen.getByRole('alert')],
  ])('leaves %s usable: another page opens from it', async (_, place) => {
    open('/tryout');
    await screen.findByRole('alert');
    await user.click(within(place()).getByRole('link', { name: /活动/ }));
    expect(await screen.findByRole('link', { name: '积分任务' })).toBeVisible();
    expect(screen.queryByText('页面出错了')).toBeNull();
  });

  it('leaves the header usable: the language changes, and one can log out', async () => {
    stubService({ ...broken, 'DELETE /admin/api/session': { status: 204 } });
    const { history } = open('/tryout');
    await screen.findByRole('alert');
    await user.click(screen.getByText('English'));
    expect(await screen.findByRole('heading', { name: 'This page broke' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Log out' }));
    await screen.findByLabelText('User name');
    expect(history.location.pathname).toBe('/login');
  });
});

it('a service that is away is told apart from a page that crashes', async () => {
  stubService({ ...shipped, 'GET /admin/api/campaigns': () => Promise.reject(new TypeError('Failed to fetch')) });
  open('/campaigns');
  expect(await screen.findByRole('alert')).toHaveTextContent('连不上服务');
  expect(screen.getByRole('link', { name: '模拟' })).toBeVisible();
});

it('an address without a page leads to the list of campaigns', async () => {
  stubService(shipped);
  open('/nowhere');
  expect(await screen.findByRole('heading', { name: '没有这个页面' })).toBeVisible();
  await user.click(screen.getByRole('link', { name: '回到活动列表' }));
  expect(await screen.findByRole('link', { name: '积分任务' })).toBeVisible();
});
