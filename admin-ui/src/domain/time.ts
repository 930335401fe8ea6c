import dayjs, { type Dayjs } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import timezone from 'dayjs/plugin/timezone';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);
dayjs.extend(timezone);
dayjs.extend(customParseFormat);

// Operators think in campaign time, whatever the clock of the machine in front of them says.
const operatorZone = 'Asia/Shanghai';

/** `2026-10-01T00:00:00Z` → `2026-10-01 08:00`. */
export function formatInstant(instant: string | undefined): string {
  return instant === undefined ? '—' : dayjs(instant).tz(operatorZone).format('YYYY-MM-DD HH:mm');
}

/** The wall clock in a picker, `2026-10-01 08:00`, → `2026-10-01T08:00:00+08:00`. */
export function instantOf(wallClock: Dayjs): string {
  return dayjs.tz(wallClock.format('YYYY-MM-DD HH:mm:ss'), operatorZone).format();
}

/** What a clock on the wall of an operator's office shows now, for a picker that knows no zones. */
export function wallClockNow(): Dayjs {
  return dayjs(dayjs().tz(operatorZone).format('YYYY-MM-DD HH:mm:00'));
}

export function dateOf(day: Dayjs): string {
  return day.format('YYYY-MM-DD');
}
