import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open } from '../../test/open';
import { vocabulary } from '../../test/samples';
import { stubService } from '../../test/service';
import { upload, user } from '../../test/user';
import type { Recording, Report, Side } from './api';

const recording: Recording = {
  id: 'r-1',
  fileName: 'october.csv',
  format: 'csv',
  encoding: 'UTF-8',
  before: [],
  unreadable: 0,
  columns: ['who', 'what', 'when'],
  sample: [['m-1', 'signedIn', '2017-10-01']],
  actions: 3,
  mapping: {
    memberId: { column: 'who' },
    type: { column: 'what' },
    occurredAt: { column: 'when' },
    attributes: {},
  },
};
const october = { zh: '国庆', en: 'October' };
const side: Side = {
  ruleSets: [
    { campaign: 'october', name: october, version: 1, hash: 'a', startsOn: '2026-10-01', endsOn: '2026-10-08' },
  ],
  outside: 3,
  points: 0,
  pointsByCurrency: {},
  pointsTakenBack: 0,
  pointsWithheld: 0,
  effects: {},
  effectsWithheld: {},
  rows: [],
  neverFired: [],
  limits: [],
  budgetsExhausted: [],
  pointsByDay: [],
};
const draft: Side = {
  ...side,
  ruleSets: [{ campaign: 'october', name: october, hash: 'b', startsOn: '2026-10-01', endsOn: '2026-10-08' }],
};

const report: Report = {
  actions: 3,
  members: 1,
  skipped: [],
  skippedByReason: [],
  cancellations: 0,
  stopped: false,
  madeFrom: {
    members: { source: 'none', members: 0, fields: [], skippedTotal: 0 },
    program: '0',
    recordings: [],
    shiftDays: 0,
    zone: 'Asia/Shanghai',
  },
  skippedTotal: 0,
  from: '2017-10-01T00:00:00Z',
  to: '2017-10-03T00:00:00Z',
  a: side,
};

function serve(result: Partial<Report>) {
  const whole = { ...report, ...result };
  return stubService({
    'GET /admin/api/campaigns': { body: [] },
    'GET /admin/api/vocabulary': { body: vocabulary },
    'POST /admin/api/recordings': { body: recording },
    'POST /admin/api/simulations': { body: { id: 's-1' } },
    'GET /admin/api/simulations/s-1': { body: { id: 's-1', state: 'done', processed: 3, total: 3, result: whole } },
  });
}

it('another simulation begins with the upload, its mapping and the dates of the last one', async () => {
  const requests = serve({});
  open('/simulation');
  await upload(/把文件拖到这里/, 'october.csv');
  await user.click(await screen.findByRole('button', { name: '开始模拟' }));
  await user.click(await screen.findByRole('button', { name: '新的模拟' }));
  expect(await screen.findByText('已读取 october.csv：3 条行为')).toBeVisible();
  expect(
    within(screen.getByRole('rowheader', { name: /会员编号/ }).closest('tr') as HTMLElement).getByText('m-1'),
  ).toBeVisible();
  await user.clear(screen.getByLabelText('日期平移（天）'));
  await user.type(screen.getByLabelText('日期平移（天）'), '3290');
  await user.click(screen.getByRole('button', { name: '开始模拟' }));
  await screen.findByRole('button', { name: '新的模拟' });
  const started = requests.filter(({ method, path }) => method === 'POST' && path === '/admin/api/simulations');
  expect(started.map(({ body }) => body)).toMatchObject([
    { recordingId: 'r-1', shiftDays: 0, mapping: recording.mapping },
    { recordingId: 'r-1', shiftDays: 3290, mapping: recording.mapping },
  ]);
});

it('a recording that misses every campaign is told, with the shift that would bring it in', async () => {
  serve({});
  open('/simulation?run=s-1');
  const notice = (await screen.findByText('记录里的行为都不在活动日期内，所以什么也没有发')).closest('[role=alert]');
  expect(notice).toHaveTextContent('活动日期：国庆 2026-10-01 – 2026-10-08');
  expect(notice).toHaveTextContent('把「日期平移」设为 3290 天');
});

it('a draft has no version number', async () => {
  serve({ b: draft, differences: { actionsThatDiffer: 0, pointsDelta: 0, rows: [], samples: [] } });
  open('/simulation?run=s-1');
  expect(await screen.findByText('A：国庆 v1')).toBeVisible();
  expect(screen.getByText('B：国庆 草稿')).toBeVisible();
});
