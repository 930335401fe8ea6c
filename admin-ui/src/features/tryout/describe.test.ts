import { act, renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { switchLanguage, useLanguage } from '../../i18n';
import { decision, vocabulary } from '../../test/samples';
import type { Effect, ShownContent, Withheld } from './api';
import { describeEffect, describePending, describeReason, grantedOf } from './describe';

function language() {
  return renderHook(useLanguage).result.current;
}

const rules: Effect['rules'] = [];
const item: ShownContent['item'] = {
  id: 'i',
  title: '春季',
  titleEn: 'Spring',
  image: '',
  jump: { kind: 'product', target: 'p-1' },
};
const capped = decision.withheld[0] as Withheld;

describe('a decision in words', () => {
  it.each<[Effect, string]>([
    [{ type: 'addPoints', points: 1040, currency: 'points', campaign: 'c', rules }, '+1,040 积分'],
    [{ type: 'addPoints', points: 8, currency: 'coins', campaign: 'c', rules }, '+8 金币'],
    [{ type: 'addPoints', points: 8, currency: 'stars', campaign: 'c', rules }, '+8 stars'],
    [{ type: 'grantReward', reward: 'coupon-10', campaign: 'c', rules }, '奖品：十元券'],
    [{ type: 'grantReward', reward: 'x', name: { zh: '茶', en: 'Tea' }, campaign: 'c', rules }, '奖品：茶'],
    [{ type: 'grantBadge', badge: 'streak-7', campaign: 'c', rules }, '徽章：streak-7'],
    [{ type: 'notify', message: 'well-done', campaign: 'c', rules }, '通知：well-done'],
    [{ type: 'showContent', placement: 'home.carousel', item, priority: 1, campaign: 'c', rules }, '首页轮播：春季'],
  ])('%j', (effect, words) => expect(describeEffect(effect, vocabulary, language())).toBe(words));

  it('says what was withheld and why, with the figures that the service gave', () => {
    expect(describeEffect(capped, vocabulary, language())).toBe('20 积分');
    expect(describeReason(capped, language())).toBe(
      '达到个人上限「每日上限」，当天已用 200 / 200；2026-10-02 00:00 起可再得',
    );
    const spent: Withheld = { ...capped, reason: 'budgetReached', period: 'campaign', freesAt: undefined };
    expect(describeReason(spent, language())).toBe('活动预算「每日上限」已用完，整个活动已用 200 / 200');
    const shared: Withheld = { ...spent, reason: 'programmeBudgetReached' };
    expect(describeReason(shared, language())).toBe('全部活动共用的预算「每日上限」已用完，累计已用 200 / 200');
    const cooling: Withheld = { ...capped, period: 'cooldown', used: 1, amount: 1 };
    expect(describeReason(cooling, language())).toBe(
      '达到个人上限「每日上限」，冷却中（1 / 1）；2026-10-02 00:00 起可再得',
    );
  });

  it('says it in English too', async () => {
    await act(() => switchLanguage('en'));
    expect(describeReason(capped, language())).toBe(
      `The member's cap "每日上限" is reached (200 of 200 used that day), free again at 2026-10-02 00:00`,
    );
  });

  it('adds up the points of all task rows, and nothing else', () => {
    const reward: Effect = { type: 'grantReward', reward: 'x', campaign: 'c', rules };
    const coins: Effect = { type: 'addPoints', points: 99, currency: 'coins', campaign: 'c', rules };
    expect(grantedOf([...decision.effects, reward, coins, ...decision.effects], 'points')).toBe(2080);
    expect(grantedOf([coins, reward], 'coins')).toBe(99);
    expect(grantedOf([], 'points')).toBe(0);
  });
});

describe('pending points in words', () => {
  it.each<[Schemas['Pending'] | undefined, string | undefined]>([
    [undefined, undefined],
    [{ releasesOn: '2026-10-08' }, '待到账：2026-10-08 到账'],
    [{ confirmedBy: 'orderConfirmed' }, '待到账：orderConfirmed后到账'],
    [{ releasesOn: '2026-10-08', confirmedBy: 'signedIn' }, '待到账：2026-10-08 或签到后到账'],
  ])('%j', (pending, words) => {
    const effect: Effect = { type: 'addPoints', points: 1, currency: 'points', pending, campaign: 'c', rules };
    expect(describePending(effect, vocabulary, language())).toBe(words);
  });
});
