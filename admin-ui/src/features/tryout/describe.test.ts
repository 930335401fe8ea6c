import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Schemas } from '../../api/client';
import { decision, vocabulary } from '../../test/samples';
import type { Effect, ShownContent } from './api';
import { describeEffect, describePending, grantedOf } from './describe';
import { useTexts } from './texts';

function texts() {
  return renderHook(useTexts).result.current;
}

const rules: Effect['rules'] = [];
const item: ShownContent['item'] = {
  id: 'i',
  title: '春季',
  titleEn: 'Spring',
  image: '',
  jump: { kind: 'product', target: 'p-1' },
};
describe('a decision in words', () => {
  it.each<[Effect, string]>([
    [{ type: 'addPoints', points: 1040, currency: 'points', campaign: 'c', rules }, '+1,040 积分'],
    [{ type: 'addPoints', points: 8, currency: 'coins', campaign: 'c', rules }, '+8 金币'],
    [{ type: 'addPoints', points: 8, currency: 'stars', campaign: 'c', rules }, '+8 stars'],
    [{ type: 'grantReward', reward: 'coupon-10', campaign: 'c', rules }, '奖品：10元优惠券'],
    [{ type: 'grantReward', reward: 'x', name: { zh: '茶', en: 'Tea' }, campaign: 'c', rules }, '奖品：茶'],
    [{ type: 'grantBadge', badge: 'streak-7', campaign: 'c', rules }, '徽章：连签达人'],
    [{ type: 'notify', message: 'welcomeBack', campaign: 'c', rules }, '通知：欢迎回来'],
    [{ type: 'notify', message: 'well-done', campaign: 'c', rules }, '通知：well-done'],
    [{ type: 'showContent', placement: 'home.carousel', item, priority: 1, campaign: 'c', rules }, '首页轮播：春季'],
  ])('%j', (effect, words) => expect(describeEffect(effect, vocabulary, texts())).toBe(words));

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
    [{ confirmedBy: 'orderConfirmed' }, '待到账：确认收货后到账'],
    [{ confirmedBy: 'parcelOpened' }, '待到账：parcelOpened后到账'],
    [{ releasesOn: '2026-10-08', confirmedBy: 'signedIn' }, '待到账：2026-10-08 或签到后到账'],
  ])('%j', (pending, words) => {
    const effect: Effect = { type: 'addPoints', points: 1, currency: 'points', pending, campaign: 'c', rules };
    expect(describePending(effect, vocabulary, texts())).toBe(words);
  });
});
