import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open } from '../../test/open';
import { campaign, workbookCheck, workbookDifference } from '../../test/samples';
import { stubService } from '../../test/service';
import { upload, user } from '../../test/user';

const templates = {
  'GET /admin/api/workbooks/templates': {
    body: [{ kind: 'slots', label: { zh: '运营位', en: 'Content slots' }, about: { zh: '轮播', en: 'A carousel' } }],
  },
};
const check = 'POST /admin/api/workbooks/check';

const asked = /把活动表格拖到这里/;

describe('an uploaded workbook', () => {
  it('is checked, and what was found is summed up', async () => {
    stubService({
      ...templates,
      [check]: { lines: [{ stage: 'reading', done: 1, total: 1 }, { result: workbookCheck }] },
    });
    open('/workbooks');
    await upload(asked, '国庆.xlsx');
    expect(await screen.findByText('有 2 个错误，改好后才能发布')).toBeVisible();
    expect(screen.getByText('国庆.xlsx')).toBeVisible();
    expect(screen.getByText('错误 2')).toBeVisible();
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(['Campaign', 'Tasks2']);
  });

  it('that is fine is said to be', async () => {
    const fine = { ...workbookCheck, usable: true, findings: [], hash: 'a', scenarios: { total: 3, failed: 0 } };
    stubService({ ...templates, [check]: { lines: [{ result: fine }] } });
    open('/workbooks');
    await upload(asked, 'fine.xlsx');
    expect(await screen.findByText('检查通过，可以发布')).toBeVisible();
    expect(screen.getByText('没有发现问题')).toBeVisible();
    expect(screen.getByText('与正在使用的第 2 版不同')).toBeVisible();
    expect(screen.getByText('场景 3 个，不符 0 个')).toBeVisible();
  });

  it('shows how far its check is, and can be stopped', async () => {
    stubService({ ...templates, [check]: { lines: [{ stage: 'rehearsing', done: 0, total: 1 }], endless: true } });
    open('/workbooks');
    await upload(asked, 'slow.xlsx');
    expect(await screen.findByText('正在演练场景')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '停止' }));
    expect(await screen.findByText(asked)).toBeVisible();
  });
});

describe('a workbook that is not checked', () => {
  it.each([
    ['in the last line', { lines: [{ problem: { type: '/problems/busy', title: 'x', status: 429 } }] }],
    ['at once', { status: 429, body: { type: '/problems/busy', title: 'x', status: 429 } }],
  ])('is answered with a problem %s', async (_, answer) => {
    stubService({ ...templates, [check]: answer });
    open('/workbooks');
    await upload(asked, 'unlucky.xlsx');
    expect(await screen.findByRole('alert')).toHaveTextContent('正在进行的任务太多');
    expect(screen.getByText(asked)).toBeVisible();
  });

  it('is not even sent where it is too large', async () => {
    const requests = stubService(templates);
    open('/workbooks');
    await upload(asked, 'large.xlsx', new Uint8Array(5 * 1024 * 1024 + 1));
    expect(await screen.findByRole('alert')).toHaveTextContent('文件超过 5 MB');
    expect(requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('a single table', () => {
  it('is checked with the other sheets of a campaign', async () => {
    const campaigns = [{ ...campaign, findings: { error: 0, warning: 0, notice: 0 } }];
    const requests = stubService({
      ...templates,
      'GET /admin/api/campaigns': { body: campaigns },
      [check]: { lines: [{ result: workbookCheck }] },
    });
    open('/workbooks');
    await upload(asked, 'Tasks.csv');
    await user.click(await screen.findByLabelText(/Tasks.csv 只有一张表/));
    await user.click(await screen.findByTitle('积分任务 points-tasks'));
    await user.click(screen.getByRole('button', { name: '检查' }));
    expect(await screen.findByText('有 2 个错误，改好后才能发布')).toBeVisible();
    expect(requests.find(({ method }) => method === 'POST')?.query).toBe('?campaign=points-tasks');
  });
});

describe('beside the upload', () => {
  it('there are templates to begin with', async () => {
    stubService(templates);
    open('/workbooks');
    const link = await screen.findByRole('link', { name: '下载模板：运营位' });
    expect(link).toHaveAttribute('href', '/admin/api/workbooks/templates/slots?language=zh');
    expect(screen.getByText('轮播')).toBeVisible();
  });

  it('a checked workbook is set beside the version in use', async () => {
    const next = { ...workbookCheck, hash: 'b', difference: workbookDifference };
    stubService({ ...templates, [check]: { lines: [{ result: next }] } });
    open('/workbooks');
    await upload(asked, 'next.xlsx');
    await user.click(await screen.findByText('与使用中版本的差异 3'));
    expect(await screen.findByText('与使用中的第 2 版相比')).toBeVisible();
    expect(screen.getByText('Tasks 第 14 行：积分 10 → 20')).toBeVisible();
    await user.click(screen.getByText('检查结果 3'));
    expect(await screen.findByText('Tasks!B10')).toBeVisible();
  });
});
