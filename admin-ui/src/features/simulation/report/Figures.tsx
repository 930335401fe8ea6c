import { useNameOf } from '../../../domain/names';
import { formatDelta, formatNumber } from '../../../domain/numbers';
import { Figure, Figures } from '../../../ui/Figures';
import shared from '../../../ui/shared.module.css';
import type { Report, Side } from '../api';
import { useTexts } from '../texts';
import styles from './report.module.css';

export function ReportFigures({ report }: { report: Report }) {
  const { t } = useTexts();
  const { a, b, differences } = report;
  const figures: [string, string][] = [
    [t('report.actions'), formatNumber(report.actions)],
    [t('report.members'), formatNumber(report.members)],
    [b ? t('report.pointsA') : t('report.points'), formatNumber(a.points)],
  ];
  if (b !== undefined) {
    figures.push([t('report.pointsB'), formatNumber(b.points)]);
    figures.push([t('report.delta'), formatDelta(left(b) - left(a))]);
  }
  if (report.cancellations > 0) {
    figures.push([t('report.cancellations'), formatNumber(report.cancellations)]);
    figures.push([
      t('report.takenBack'),
      [a, b].flatMap((side) => (side === undefined ? [] : formatNumber(side.pointsTakenBack))).join(' → '),
    ]);
  }
  figures.push([b ? t('report.withheldA') : t('report.withheld'), formatNumber(a.pointsWithheld)]);
  if (b !== undefined) {
    figures.push([t('report.withheldB'), formatNumber(b.pointsWithheld)]);
  }
  if (differences !== undefined) {
    figures.push([t('report.differing'), formatNumber(differences.actionsThatDiffer)]);
  }
  figures.push([t('report.skipped'), formatNumber(report.skippedTotal)]);
  return (
    <>
      <Figures dense>
        {figures.map(([term, value]) => (
          <Figure key={term} term={term}>
            {value}
          </Figure>
        ))}
      </Figures>
      <Currencies a={a} b={b} />
      <Effects a={a} b={b} />
    </>
  );
}

/** What members keep of what was granted. */
function left({ points, pointsTakenBack }: Side): number {
  return points - pointsTakenBack;
}

/** `points 100 → 80  coins 0 → 20`: where not all that was issued is points, how much of each currency is. */
function Currencies({ a, b }: { a: Side; b: Side | undefined }) {
  const { t } = useTexts();
  const nameOf = useNameOf('currencies');
  const sides = b === undefined ? [a] : [a, b];
  const keys = [...new Set(sides.flatMap((side) => Object.keys(side.pointsByCurrency)))].sort();
  if (keys.every((key) => key === 'points')) {
    return null;
  }
  return (
    <div className={styles.counts}>
      <span className={shared.muted}>{t('report.currencies')}</span>
      {keys.map((key) => (
        <span key={key}>
          {nameOf(key)}{' '}
          <strong className={shared.number}>
            {sides.map((side) => formatNumber(side.pointsByCurrency[key] ?? 0)).join(' → ')}
          </strong>
        </span>
      ))}
    </div>
  );
}

const kinds = ['addPoints', 'grantReward', 'grantBadge', 'grantPlays', 'showContent', 'notify'] as const;

/** `加积分 120 → 140`: how often each kind of effect was granted, A and then B. */
function Effects({ a, b }: { a: Side; b: Side | undefined }) {
  const { t } = useTexts();
  const counts = (kind: string) => [a, b].flatMap((side) => (side === undefined ? [] : (side.effects[kind] ?? 0)));
  const present = kinds.filter((kind) => counts(kind).some((count) => count > 0));
  if (present.length === 0) {
    return null;
  }
  return (
    <div className={styles.counts}>
      <span className={shared.muted}>{t('report.effects')}</span>
      {present.map((kind) => (
        <span key={kind}>
          {t(`effect.${kind}`)} <strong className={shared.number}>{counts(kind).map(formatNumber).join(' → ')}</strong>
        </span>
      ))}
    </div>
  );
}
