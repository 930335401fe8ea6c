import { expect, it } from 'vitest';
import { shiftInto } from './dates';

const october = { startsOn: '2026-10-01', endsOn: '2026-10-08' };
const spring = { startsOn: '2027-02-01', endsOn: '2027-02-28' };

it.each([
  ['a recording of years ago', '2017-10-01', '2017-10-07', 3290],
  ['one of the week before', '2026-09-20', '2026-09-30', 14],
  ['one of the day after', '2026-10-09', '2026-10-09', -7],
  ['one between two campaigns, to the nearer one', '2027-01-20', '2027-01-22', 14],
  ['one that meets a campaign', '2026-09-01', '2026-10-02', 0],
])('%s moves by whole weeks', (_, from, to, days) => {
  expect(shiftInto([october, spring], `${from}T04:00:00Z`, `${to}T04:00:00Z`)).toBe(days);
});

it('nothing moves if nothing was replayed', () => expect(shiftInto([], undefined, undefined)).toBe(0));
