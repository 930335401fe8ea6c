import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { switchLanguage } from '../../i18n';
import { decision, vocabulary } from '../../test/samples';
import type { Effect, Withheld } from './api';
import { describeEffect } from './describe';
import { describeReason } from './reasons';
import { useTexts } from './texts';

function texts() {
  return renderHook(useTexts).result.current;
}

const capped = decision.withheld[0] as Withheld;
const sharing = { ...vocabulary, budgets: [{ key: 'coupons', label: { zh: '优惠券', en: 'Coupons' } }] };

function reasonOf(withheld: Withheld, among = { effects: [] as Effect[], withheld: [withheld] }) {
  return describeReason(withheld, among, sharing, texts());
}

const spent: Partial<Withheld> = { reason: 'budgetReached', period: 'campaign', freesAt: undefined };

describe('a reason in words', () => {
  it.each<[string, Partial<Withheld>, string]>([
    ['a cap', {}, '个人上限「每日上限」已用完，当天已用 200 / 200；2026-10-02 00:00 起可再得'],
    ['a budget', spent, '活动预算「每日上限」已用完，整个活动已用 200 / 200'],
    [
      'a shared budget',
      { ...spent, reason: 'programmeBudgetReached', limit: 'coupons' },
      '全部活动共用的预算「优惠券」已用完，累计已用 200 / 200',
    ],
    [
      'a cool-down',
      { period: 'cooldown', measure: 'times', used: 1, amount: 1 },
      '个人上限「每日上限」已用完，冷却中（1 / 1）；2026-10-02 00:00 起可再得',
    ],
  ])('says %s with the figures that the service gave', (_, more, words) => {
    expect(reasonOf({ ...capped, ...more })).toBe(words);
  });

  it('is about what was withheld', () => expect(describeEffect(capped, vocabulary, texts())).toBe('20 积分'));
});

describe('an effect that a limit splits', () => {
  it.each<[string, number, number[], number, string]>([
    ['a part is granted', 0, [1000], 500, '个人上限「每日上限」：发 500，余 1,000 超出上限 500'],
    [
      'a part is granted of what is left',
      200,
      [1200],
      300,
      '个人上限「每日上限」：发 300，余 1,200 超出上限 500，此前已用 200',
    ],
    [
      'too little is left for all',
      200,
      [1500],
      0,
      '个人上限「每日上限」只剩 300，不够 1,500，整笔不发，当天已用 200 / 500',
    ],
    ['nothing is left', 500, [1500], 0, '个人上限「每日上限」已用完，当天已用 500 / 500'],
    ['a further limit stops the rest', 0, [1000, 500], 0, '个人上限「每日上限」：放行 500，余 1,000 超出上限 500'],
  ])('is told so: %s', (_, used, [points, ...further], granted, words) => {
    const one: Withheld = { ...capped, used, amount: 500, points, freesAt: undefined };
    const others = further.map((rest): Withheld => ({ ...one, limit: '预算', points: rest }));
    const { campaign, currency = '', rules } = capped;
    const effects: Effect[] = granted === 0 ? [] : [{ type: 'addPoints', points: granted, currency, campaign, rules }];
    expect(reasonOf(one, { effects, withheld: [one, ...others] })).toBe(words);
  });

  it('does not take the points of another row for a part', () => {
    const one: Withheld = { ...capped, used: 0, amount: 500, points: 1500, freesAt: undefined };
    expect(reasonOf(one, { effects: decision.effects, withheld: [one] })).toContain('整笔不发');
  });

  it('says it in English too', async () => {
    await act(() => switchLanguage('en'));
    expect(reasonOf(capped)).toBe(
      `The member's cap "每日上限" is used up (200 of 200 used that day), free again at 2026-10-02 00:00`,
    );
  });
});
