import { Alert } from 'antd';
import { formatNumber } from '../../../domain/numbers';
import { formatInstant } from '../../../domain/time';
import type { Report } from '../api';
import { useTexts } from '../texts';
import { shiftInto } from './dates';
import styles from './report.module.css';

/** Actions that miss every campaign get nothing, which would otherwise look like rules that pay nothing. */
export function Outside({ report }: { report: Report }) {
  const { t, say } = useTexts();
  const { a, b, actions, from, to } = report;
  const outside = Math.max(a.outside, b?.outside ?? 0);
  if (outside === 0) {
    return null;
  }
  const ruleSets = [...a.ruleSets, ...(b?.ruleSets ?? [])];
  const dates = ruleSets.map(({ name, startsOn, endsOn }) => `${say(name)} ${startsOn} – ${endsOn}`);
  const shift = outside === actions ? shiftInto(ruleSets, from, to) : 0;
  const title =
    outside === actions ? t('report.allOutside') : t('report.someOutside', { total: formatNumber(outside) });
  return (
    <Alert
      className={styles.alert}
      type={outside === actions ? 'warning' : 'info'}
      showIcon
      title={title}
      description={
        <>
          <div>{t('report.span', { from: formatInstant(from), to: formatInstant(to) })}</div>
          <div>{t('report.campaignDates', { dates: [...new Set(dates)].join(t('list')) })}</div>
          {shift !== 0 && <div>{t('report.shiftInto', { days: shift })}</div>}
        </>
      }
    />
  );
}
