import { Alert, Skeleton, Tabs } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { useCampaignNames } from '../../../domain/campaignNames';
import { useDomainTexts } from '../../../domain/texts';
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

// ECharts is far larger than the rest of the page, so it is loaded with the first result.
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
      <Panel title={t('result')} extra={<Sources report={report} />}>
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

function Sources({ report }: { report: Report }) {
  const { t, say } = useTexts();
  const domain = useDomainTexts();
  const versionOf = ({ name, version }: Side['ruleSets'][number]) =>
    version === undefined
      ? t('report.draft', { name: say(name) })
      : domain.t('versionOf', { name: say(name), version });
  const versions = (side: Side) => side.ruleSets.map(versionOf).join(t('list'));
  return (
    <div className={styles.sources}>
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

/** A budget that runs out is the most important result, so it stands above the chart. */
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
