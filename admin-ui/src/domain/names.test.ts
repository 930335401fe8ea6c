import { expect, it } from 'vitest';
import { vocabulary } from '../test/samples';
import { inLanguage, namesOf } from './names';

const known = namesOf(vocabulary);

it.each([
  ['签到', 'signedIn', 'Signed in for the day'],
  ['Signed in for the day', 'signedIn', 'Signed in for the day'],
  // A channel, and a lane of multipliers; an attribute's value, and a lane.
  ['线下门店', 'store', 'Store'],
  ['渠道', 'channel', 'Channel'],
  ['海报', 'poster', 'Poster'],
  ['国庆节', 'NATIONAL_DAY', 'National Day'],
  ['周五', 'FRI', 'Friday'],
  // Written by an operator with a label of their own, of a key that only one thing has.
  ['每日签到', 'signedIn', 'Signed in for the day'],
  ['去年的券', 'coupon-2025', '去年的券'],
])('%s %s is %s in English', (label, key, name) => {
  expect(inLanguage(label, key, known, 'en')).toBe(name);
});

it('labels stay in Chinese as they are declared', () => {
  expect(inLanguage('签到', 'signedIn', known, 'zh')).toBe('签到');
  expect(inLanguage('Signed in for the day', 'signedIn', known, 'zh')).toBe('签到');
});
