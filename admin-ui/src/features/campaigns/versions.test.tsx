import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open } from '../../test/open';
import { campaign, workbookDifference } from '../../test/samples';
import { stubService } from '../../test/service';
import { user } from '../../test/user';

const first = { version: 1, hash: 'a'.repeat(64), publishedAt: '2026-09-01T02:14:00Z' };
const address = '/campaigns/points-tasks?tab=versions';

describe('versions', () => {
  it('are downloaded as a workbook, or a table as CSV', async () => {
    stubService({ 'GET /admin/api/campaigns/points-tasks': { body: campaign } });
    open(address);
    const file = '/admin/api/campaigns/points-tasks/versions/2/workbook?language=zh';
    expect(await screen.findByRole('link', { name: '下载第 2 版 .xlsx' })).toHaveAttribute('href', file);
    await user.click(screen.getByRole('button', { name: '下载第 2 版的一张表 .csv' }));
    expect(await screen.findByRole('link', { name: 'Tasks.csv' })).toHaveAttribute(
      'href',
      `${file}&format=csv&table=Tasks`,
    );
    expect(screen.getByText(/只发布过一个版本/)).toBeVisible();
  });

  it('are compared cell by cell, the newest with the one before it', async () => {
    stubService({
      'GET /admin/api/campaigns/points-tasks': { body: { ...campaign, versions: [...campaign.versions, first] } },
      'GET /admin/api/campaigns/points-tasks/difference': { body: workbookDifference },
    });
    open(address);
    const changed = (await screen.findByText('Tasks 第 14 行：积分 10 → 20')).closest('li') as HTMLElement;
    expect(within(changed).getByText('10').tagName).toBe('DEL');
    expect(within(changed).getByText('20').tagName).toBe('INS');
    expect(screen.getByText('积分翻倍')).toBeVisible();
    await user.click(screen.getByText('删除 1'));
    expect(screen.queryByText('Tasks 第 14 行：积分 10 → 20')).toBeNull();
    expect(screen.getByText('Tasks 删除“分享”')).toBeVisible();
  });
});

describe('a difference', () => {
  it('of a removed scenario is told once, with what is to be considered', async () => {
    const words = { zh: 'Scenarios 第 2 行“故事”：删除，2 步', en: "Scenarios row 2 '故事': removed, 2 steps" };
    const removed = {
      about: 'scenario',
      kind: 'removed',
      name: '故事',
      before: { sheet: 'Scenarios', cell: 'A2', row: 2, name: '故事' },
      moved: false,
      changes: [],
      words,
    };
    const finding = {
      severity: 'warning',
      code: 'scenarioRemoved',
      sheet: 'Scenarios',
      message: { zh: `${words.zh}；少了一个测试`, en: `${words.en}; that is one test fewer` },
      cure: { zh: '确认它不再需要', en: 'Confirm that it is not needed any more' },
    };
    stubService({
      'GET /admin/api/campaigns/points-tasks': { body: { ...campaign, versions: [...campaign.versions, first] } },
      'GET /admin/api/campaigns/points-tasks/difference': { body: { differences: [removed], findings: [finding] } },
    });
    open(address);
    const item = (await screen.findByText('少了一个测试')).closest('li') as HTMLElement;
    expect(screen.getAllByText(/故事/)).toEqual([within(item).getByText(words.zh)]);
    expect(item).toHaveTextContent('确认它不再需要');
  });

  it('that cannot be had is answered with a problem', async () => {
    stubService({
      'GET /admin/api/campaigns/points-tasks': { body: { ...campaign, versions: [...campaign.versions, first] } },
      'GET /admin/api/campaigns/points-tasks/difference': {
        status: 404,
        body: { type: '/problems/not-found', title: 'x', status: 404 },
      },
    });
    open(address);
    expect(await screen.findByRole('alert')).toHaveTextContent('没有找到');
  });
});
