import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { switchLanguage, withTexts } from '../i18n';
import { useAmountOf } from './measure';

it.each([
  ['zh', 1, 'times', '1 次'],
  ['zh', 2000, 'points', '2,000 积分'],
  ['en', 1, 'times', '1 time'],
  ['en', 2000, 'times', '2,000 times'],
  ['en', 1, 'points', '1 point'],
  ['en', 0, 'points', '0 points'],
] as const)('in %s, %i %s are %s', async (language, amount, measure, words) => {
  await act(() => switchLanguage(language));
  await withTexts(Promise.resolve());
  expect(renderHook(useAmountOf).result.current(amount, measure)).toBe(words);
});
