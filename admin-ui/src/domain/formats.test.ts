import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { formatDelta, formatNumber, percentUsed } from './numbers';
import { formatInstant, instantOf } from './time';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [1234567.5, '1,234,567.5'],
    [39.999, '40'],
  ])('%d reads %s', (value, text) => expect(formatNumber(value)).toBe(text));

  it.each([
    [20, '+20'],
    [-1500, '−1,500'],
    [0, '0'],
  ])('a difference of %d reads %s', (value, text) => expect(formatDelta(value)).toBe(text));

  it.each([
    [0, 100, 0],
    [999, 1000, 99],
    [1000, 1000, 100],
    [1200, 1000, 100],
    [0, 0, 100],
  ])('%d used of %d is %d percent, and 100 only when all is used', (used, amount, percent) =>
    expect(percentUsed(used, amount)).toBe(percent),
  );
});

describe('times', () => {
  it('are shown and entered in Beijing time, wherever the browser is', () => {
    expect(formatInstant('2026-09-30T16:00:00Z')).toBe('2026-10-01 00:00');
    expect(formatInstant(undefined)).toBe('—');
    expect(instantOf(dayjs('2026-10-01 08:00'))).toBe('2026-10-01T08:00:00+08:00');
  });
});
