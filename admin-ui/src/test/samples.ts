import type { Schemas } from '../api/client';
import said from './vocabulary.json';

const label = (zh: string, en: string) => ({ zh, en });

/** What the service says; the tests of the service hold this copy to it. */
export const vocabulary = said as Schemas['Vocabulary'];

export const campaign: Schemas['CampaignDetail'] = {
  key: 'points-tasks',
  name: label('积分任务', 'Points tasks'),
  about: '日常任务',
  state: 'running',
  version: 2,
  hash: '9f2c1a7be0d34412',
  zone: 'Asia/Shanghai',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  publishedAt: '2026-09-20T02:14:00Z',
  budgets: [{ limit: '年度积分', measure: 'points', period: 'campaign', amount: 1000, used: 400 }],
  versions: [{ version: 2, hash: '9f2c1a7be0d34412', publishedAt: '2026-09-20T02:14:00Z' }],
  tables: [
    {
      name: 'Tasks',
      columns: [
        { key: 'actionType', letter: 'B', label: label('行为', 'Action type'), kind: 'condition' },
        { key: 'points', letter: 'C', label: label('积分', 'Points'), kind: 'action' },
      ],
      rows: [
        { cell: 'Tasks!A10', name: '每日登录', values: ['登录 loggedIn', '5'] },
        { cell: 'Tasks!A11', name: '每日签到', values: ['签到 signedIn', '10'] },
      ],
    },
    {
      name: 'Multipliers',
      columns: [{ key: 'multiplyFactor', letter: 'B', label: label('倍数', 'Multiplier'), kind: 'action' }],
      rows: Array.from({ length: 150 }, (_, index) => ({
        cell: `Multipliers!A${10 + index}`,
        name: `倍数 ${index + 1}`,
        values: ['2'],
      })),
    },
  ],
  limits: [
    {
      name: '每日上限',
      cell: 'Limits!A2',
      kind: 'cap',
      scope: label('全部', 'All'),
      period: 'day',
      span: 1,
      measure: 'points',
      amount: 200,
      onReached: 'partial',
    },
  ],
  metrics: [],
  content: [],
  scenarios: [],
  findingsOf: 'version',
  findings: [
    {
      severity: 'notice',
      code: 'highLimit',
      sheet: 'Limits',
      cell: 'A2',
      message: label('上限不会达到', 'Never reached'),
      cure: label('请核对', 'Check it'),
    },
    {
      severity: 'error',
      code: 'badFactor',
      sheet: 'Multipliers',
      cell: 'B140',
      message: label('倍数太大', 'Factor too large'),
      cure: label('改小一些', 'Make it smaller'),
    },
  ],
};

export const decision: Schemas['Decision'] = {
  decisionId: 'd-1',
  actionId: 'a-1',
  memberId: 'm-1',
  decidedAt: '2026-10-01T00:00:00Z',
  effects: [
    {
      type: 'addPoints',
      points: 1040,
      currency: 'points',
      campaign: 'points-tasks',
      rules: [{ table: 'Tasks', cell: 'Tasks!A11', name: '每日签到' }],
    },
  ],
  withheld: [
    {
      type: 'addPoints',
      points: 20,
      currency: 'points',
      reason: 'capReached',
      limit: '每日上限',
      measure: 'points',
      used: 200,
      amount: 200,
      period: 'day',
      freesAt: '2026-10-01T16:00:00Z',
      campaign: 'points-tasks',
      rules: [{ table: 'Tasks', cell: 'Tasks!A10', name: '每日登录' }],
    },
  ],
  balances: { points: { available: 1180, pending: 0, held: 0 } },
  ruleSets: [{ campaign: 'points-tasks', version: 2, hash: '9f2c' }],
};

/** 250 tasks; two of them have something to mend, the campaign something to look at. */
export const workbookCheck: Schemas['WorkbookCheck'] = {
  usable: false,
  campaign: { key: 'points-tasks', name: label('积分任务', 'Points tasks') },
  scenarios: { total: 0, failed: 0 },
  running: { version: 2, hash: '9f2c1a7be0d34412' },
  findings: [
    {
      severity: 'error',
      code: 'unknownName',
      sheet: 'Tasks',
      cell: 'B10',
      message: label('不认识“跳舞”', "'dance' is not known"),
      cure: label('改为签到', 'Change it to signedIn'),
    },
    {
      severity: 'error',
      code: 'notAWholeNumber',
      sheet: 'Tasks',
      cell: 'C240',
      message: label('应是整数', 'A whole number is expected'),
      cure: label('填整数', 'Write a whole number'),
    },
    {
      severity: 'warning',
      code: 'noScenarios',
      message: label('没有场景', 'There are no scenarios'),
      cure: label('写几个', 'Write a few'),
    },
  ],
  view: {
    sheets: [
      { name: 'Campaign', head: 0, lastRow: 1, rows: [{ row: 1, texts: ['编号 key', 'points-tasks'] }] },
      {
        name: 'Tasks',
        head: 9,
        lastRow: 259,
        rows: [
          { row: 1, texts: ['RuleSet', 'daka'] },
          { row: 9, texts: ['规则', '行为', '积分'] },
          ...Array.from({ length: 250 }, (_, index) => ({
            row: index + 10,
            texts: [`规则 ${index + 1}`, index === 0 ? '跳舞' : '签到 signedIn', index === 230 ? '很多' : '5'],
          })),
        ],
      },
    ],
  },
};

export const workbookDifference: Schemas['WorkbookDifference'] = {
  differences: [
    {
      about: 'row',
      kind: 'changed',
      table: 'Tasks',
      name: '每日签到',
      before: { sheet: 'Tasks', cell: 'A13', row: 13, name: '每日签到' },
      after: { sheet: 'Tasks', cell: 'A14', row: 14, name: '每日签到' },
      moved: false,
      changes: [
        {
          key: 'points',
          label: label('积分', 'Points'),
          before: { cell: 'C13', text: '10', words: label('10', '10') },
          after: { cell: 'C14', text: '20', words: label('20', '20') },
        },
      ],
      words: label('Tasks 第 14 行：积分 10 → 20', 'Tasks row 14: points 10 → 20'),
    },
    {
      about: 'row',
      kind: 'removed',
      table: 'Tasks',
      name: '分享',
      before: { sheet: 'Tasks', cell: 'A15', row: 15, name: '分享' },
      moved: false,
      changes: [],
      words: label('Tasks 删除“分享”', "Tasks: 'share' removed"),
    },
    {
      about: 'limit',
      kind: 'changed',
      name: '每日上限',
      before: { sheet: 'Limits', cell: 'A2', row: 2, name: '每日上限' },
      after: { sheet: 'Limits', cell: 'A2', row: 2, name: '每日上限' },
      moved: false,
      changes: [],
      words: label('每日上限：200 → 300', 'daily cap: 200 → 300'),
    },
  ],
  findings: [
    {
      severity: 'warning',
      code: 'paysMore',
      sheet: 'Tasks',
      cell: 'C14',
      message: label('积分翻倍', 'Twice the points'),
      cure: label('请核对预算', 'Look at the budget'),
    },
  ],
};
