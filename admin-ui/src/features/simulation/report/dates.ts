import dayjs from 'dayjs';

type Dates = { startsOn: string; endsOn: string };

const day = (instant: string) => dayjs(instant.slice(0, 10));

/**
 * By how many days actions have to move to meet the nearest campaign, in whole weeks so that weekdays stay: 2017-10-01 to
 * 2017-10-07 move by 3290 days to meet a campaign of October 2026. 0 where they meet one as they are.
 */
export function shiftInto(campaigns: Dates[], from = '', to = ''): number {
  const shifts = campaigns.map(({ startsOn, endsOn }) => {
    const late = day(startsOn).diff(day(from), 'day');
    const early = day(endsOn).diff(day(to), 'day');
    if (late > 0 && day(to).isBefore(startsOn)) {
      return Math.ceil(late / 7) * 7;
    }
    return early < 0 && day(from).isAfter(endsOn) ? Math.floor(early / 7) * 7 : 0;
  });
  return shifts.reduce((best, shift) => (Math.abs(shift) < Math.abs(best) ? shift : best), shifts[0] ?? 0);
}
