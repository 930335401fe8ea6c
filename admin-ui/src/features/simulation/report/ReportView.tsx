import { Alert, Skeleton, Tabs } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useCampaignNames } from '../../../domain/campaignNames';
import { formatInstant } from '../../../domain/time';
import { Empty } from '../../../ui/Empty';
import { Panel } from '../../../ui/Page';
import type { Report, Side } from '../api';
import { useTexts } from '../texts';
import { Differences } from './Differences';
import { ReportFigures } from './Figures';
import { LimitsReached, NeverFired, Skipped } from './Lists';
import { Outside } from './Outside';
import { RowsTable } from './RowsTable';
import styles from './report.module.css';
import { chartData } from './rows';

// ECharts is far larger than the rest of the page; only those who get as far as a result load it.
const PointsChart = lazy(() => import('./PointsChart'));

export function ReportView({ report }: { report: Report }) {
  const { t } = useTexts();
  const items = [
    { key: 'rows', label: t('report.rows'), children: <RowsTable report={report} /> },
    { key: 'neverFired', label: t('report.neverFired'), children: <NeverFired report={report} /> },
    { key: 'limits', label: t('report.limits'), children: <LimitsReached report={report} /> },
    ...(report.differences === undefined
      ? []
      : [
          {
            key: 'differences',
            label: t('report.differences'),
            children: <Differences report={report} differences={report.differences} />,
          },
        ]),
    { key: 'skipped', label: t('report.skippedTab'), children: <Skipped report={report} /> },
  ];
  return (
    <>
      <Panel title={t('result')} extra={<Span report={report} />}>
        <ReportFigures report={report} />
      </Panel>
      <Outside report={report} />
      <Exhausted report={report} />
      <Panel title={t('report.chart')}>
        <Chart report={report} />
      </Panel>
      <Panel>
        <Tabs items={items} />
      </Panel>
    </>
  );
}

function Span({ report }: { report: Report }) {
  const { t, say } = useTexts();
  const versions = (side: Side) =>
    side.ruleSets
      .map(({ name, version }) => `${say(name)} ${version === undefined ? t('report.draft') : `v${version}`}`)
      .join(t('list'));
  return (
    <div className={styles.span}>
      <div>{t('report.span', { from: formatInstant(report.from), to: formatInstant(report.to) })}</div>
      <div>{t('report.ruleSets', { a: versions(report.a) })}</div>
      {report.b !== undefined && <div>{t('report.ruleSetsB', { b: versions(report.b) })}</div>}
    </div>
  );
}

function Chart({ report }: { report: Report }) {
  const { t } = useTexts();
  const data = useMemo(() => chartData(report), [report]);
  const { days } = data;
  if (days.length === 0) {
    return <Empty>{t('report.noPoints')}</Empty>;
  }
  return (
    <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} />}>
      <PointsChart data={data} label={t('report.chartLabel', { from: days[0], to: days.at(-1) })} />
    </Suspense>
  );
}

/** A budget that runs out is what an operator must not overlook, so it stands above everything else. */
function Exhausted({ report }: { report: Report }) {
  const { t } = useTexts();
  const nameOf = useCampaignNames();
  const sides = [['A', report.a] as const, ['B', report.b] as const];
  const lines = sides.flatMap(([side, found]) =>
    (found?.budgetsExhausted ?? []).map(({ campaign, limit, at }) =>
      t('report.exhaustedAt', { side, campaign: nameOf(campaign), limit, at: formatInstant(at) }),
    ),
  );
  if (lines.length === 0) {
    return null;
  }
  return (
    <Alert
      className={styles.alert}
      type="warning"
      showIcon
      title={t('report.exhausted')}
      description={lines.map((line) => <div key={line}>{line}</div>)}
    />
  );
}
