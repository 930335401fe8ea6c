import { Table, type TableProps } from 'antd';
import { CellLink } from '../../../domain/CellLink';
import { useCampaignNames } from '../../../domain/campaignNames';
import { useNameOf } from '../../../domain/names';
import { formatNumber } from '../../../domain/numbers';
import { useDomainTexts } from '../../../domain/texts';
import { formatInstant } from '../../../domain/time';
import shared from '../../../ui/shared.module.css';
import type { Report, Side } from '../api';
import { useTexts } from '../texts';
import styles from './report.module.css';
import { SkippedReasons } from './SkippedReasons';

const paging = { pageSize: 50, hideOnSinglePage: true, showSizeChanger: false };

function sidesOf(report: Report): ['A' | 'B', Side][] {
  return report.b === undefined
    ? [['A', report.a]]
    : [
        ['A', report.a],
        ['B', report.b],
      ];
}

export function NeverFired({ report }: { report: Report }) {
  const { t } = useTexts();
  const nameOf = useCampaignNames();
  return sidesOf(report).map(([side, { neverFired }]) => (
    <section key={side} data-testid="never-fired" className={styles.neverFired}>
      {report.b !== undefined && <h3>{t('report.neverFiredIn', { side })}</h3>}
      {neverFired.length === 0 && <p className={shared.muted}>{t('report.allFired')}</p>}
      <ul>
        {neverFired.map(({ campaign, cell, name, lacks }) => (
          <li key={`${campaign} ${cell}`}>
            <CellLink campaign={campaign} cell={cell} name={name} />{' '}
            <span className={shared.muted}>{nameOf(campaign)}</span>
            {lacks.length > 0 && (
              <em> {t('report.lacks', { fields: lacks.map((field) => t(`unknown.${field}`)).join(', ') })}</em>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}

type SidedLimit = Side['limits'][number] & { side: 'A' | 'B' };

export function LimitsReached({ report }: { report: Report }) {
  const { t } = useTexts();
  const limits = sidesOf(report).flatMap(([side, found]) => found.limits.map((limit) => ({ ...limit, side })));
  return (
    <Table
      rowKey={({ side, campaign, limit }) => `${side} ${campaign} ${limit}`}
      size="small"
      columns={useLimitColumns(report.b !== undefined)}
      dataSource={limits}
      pagination={paging}
      locale={{ emptyText: t('report.noLimits') }}
    />
  );
}

function useLimitColumns(compared: boolean): NonNullable<TableProps<SidedLimit>['columns']> {
  const { t } = useTexts();
  const domain = useDomainTexts();
  const nameOf = useCampaignNames();
  const budgetOf = useNameOf('budgets');
  return [
    { key: 'side', title: t('report.side'), dataIndex: 'side', width: 80, hidden: !compared },
    {
      key: 'limit',
      title: t('report.limit'),
      render: (_, { campaign, limit }) => (campaign === '' ? budgetOf(limit) : limit),
    },
    {
      key: 'campaign',
      title: t('report.campaign'),
      render: (_, { campaign }) => (campaign === '' ? t('report.allCampaigns') : nameOf(campaign)),
    },
    { key: 'kind', title: t('report.kind'), render: (_, { kind }) => domain.t(`limitKind.${kind}`) },
    {
      key: 'reached',
      title: t('report.reached'),
      align: 'right',
      className: shared.number,
      render: (_, { reached }) => formatNumber(reached),
    },
    {
      key: 'firstReachedAt',
      title: t('report.firstReachedAt'),
      render: (_, { firstReachedAt }) => formatInstant(firstReachedAt),
    },
    {
      key: 'use',
      title: t('report.use'),
      align: 'right',
      className: shared.number,
      render: (_, { used, amount }) =>
        used === undefined || amount === undefined ? '—' : `${formatNumber(used)} / ${formatNumber(amount)}`,
    },
  ];
}

export function Skipped({ report }: { report: Report }) {
  const { t, say } = useTexts();
  const { skipped, skippedTotal } = report;
  return (
    <>
      <SkippedReasons report={report} />
      {skippedTotal > skipped.length && (
        <p className={shared.muted}>
          {t('report.skippedShown', { total: formatNumber(skippedTotal), shown: formatNumber(skipped.length) })}
        </p>
      )}
      <Table
        rowKey={({ file, line }) => `${file} ${line}`}
        size="small"
        columns={[
          { key: 'line', title: t('report.line'), width: 120, render: (_, { line }) => formatNumber(line) },
          { key: 'reason', title: t('report.reason'), render: (_, { reason }) => say(reason) },
        ]}
        dataSource={skipped}
        pagination={paging}
        locale={{ emptyText: t('report.noSkipped') }}
      />
    </>
  );
}
