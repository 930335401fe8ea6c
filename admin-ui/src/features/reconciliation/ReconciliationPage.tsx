import { Alert, Button, Table, type TableProps, Tag } from 'antd';
import { useNameOf } from '../../domain/names';
import { formatNumber } from '../../domain/numbers';
import { formatInstant } from '../../domain/time';
import { EmptyPanel } from '../../ui/Empty';
import { Loaded } from '../../ui/Loaded';
import { Page, Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import shared from '../../ui/shared.module.css';
import { type Difference, type Figures, type Run, useReconcile, useReconciliations } from './api';
import { Freezes } from './Freezes';
import { useTexts } from './texts';

export function ReconciliationPage() {
  const { t } = useTexts();
  const reconcile = useReconcile();
  const query = useReconciliations(reconcile.isPending);
  return (
    <Page
      title={t('title')}
      intro={t('intro')}
      extra={
        <Button type="primary" loading={reconcile.isPending} onClick={() => reconcile.mutate({})}>
          {t('run')}
        </Button>
      }
    >
      {reconcile.error !== null && <ProblemNotice error={reconcile.error} />}
      <Loaded query={query}>
        {({ payoutsFrozen, frozenMembers, freezes, runs, progress }) => (
          <>
            {progress !== undefined && (
              <p className={shared.muted}>{t('progress', { percent: Math.floor(progress * 100) })}</p>
            )}
            {payoutsFrozen && <Alert type="error" showIcon title={t('frozen')} description={t('frozenCure')} />}
            <Freezes freezes={freezes} members={frozenMembers} />
            <Latest run={runs.find(({ differences }) => differences !== undefined)} />
            <Runs runs={runs} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Latest({ run }: { run: Run | undefined }) {
  const { t } = useTexts();
  if (run === undefined) {
    return <EmptyPanel>{t('none')}</EmptyPanel>;
  }
  return (
    <>
      <Panel title={t('figures', { at: formatInstant(run.startedAt) })}>
        <FiguresTable figures={run.figures} />
      </Panel>
      {run.found.length > 0 && (
        <Panel title={t('found', { total: formatNumber(run.differences ?? 0) })}>
          <DifferencesTable found={run.found} />
        </Panel>
      )}
    </>
  );
}

const accounts = [
  'issued',
  'available',
  'pending',
  'held',
  'redeemed',
  'expired',
  'pooled',
  'writtenOff',
  'reversed',
] as const;

function FiguresTable({ figures }: { figures: Figures[] }) {
  const { t } = useTexts();
  const nameOf = useNameOf('currencies');
  const columns: TableProps<Figures>['columns'] = [
    { title: t('currency'), key: 'currency', render: (_, { currency }) => nameOf(currency) },
    ...accounts.map((account) => ({
      title: t(`account.${account}`),
      key: account,
      align: 'right' as const,
      render: (_: unknown, row: Figures) => <span className={shared.number}>{formatNumber(row[account])}</span>,
    })),
  ];
  return <Table rowKey="currency" size="middle" columns={columns} dataSource={figures} pagination={false} />;
}

function DifferencesTable({ found }: { found: Difference[] }) {
  const { t } = useTexts();
  const nameOf = useNameOf('currencies');
  const columns: TableProps<Difference>['columns'] = [
    { title: t('kind'), key: 'kind', render: (_, { kind }) => t(`check.${kind}`) },
    { title: t('member'), key: 'member', render: (_, { memberId }) => memberId ?? '—' },
    { title: t('currency'), key: 'currency', render: (_, { currency = '—' }) => nameOf(currency) },
    { title: t('subject'), dataIndex: 'subject', key: 'subject' },
    {
      title: t('expected'),
      key: 'expected',
      align: 'right',
      render: (_, { expected }) => <span className={shared.number}>{grouped(expected)}</span>,
    },
    {
      title: t('is'),
      key: 'is',
      align: 'right',
      render: (_, row) => <span className={shared.number}>{grouped(row.found)}</span>,
    },
  ];
  return (
    <Table
      rowKey={({ kind, memberId, currency, subject }) => [kind, memberId, currency, subject].join('/')}
      size="middle"
      columns={columns}
      dataSource={found}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
    />
  );
}

/** Values may be numbers, days or sentences. */
function grouped(value: string) {
  return /^-?\d+$/.test(value) ? formatNumber(Number(value)) : value;
}

function Runs({ runs }: { runs: Run[] }) {
  const { t } = useTexts();
  const columns: TableProps<Run>['columns'] = [
    { title: t('startedAt'), key: 'at', render: (_, { startedAt }) => formatInstant(startedAt) },
    { title: t('startedBy'), key: 'by', render: (_, run) => run.startedBy ?? t('night') },
    {
      title: t('scope'),
      key: 'scope',
      render: (_, { whole, members }) => t(whole ? 'whole' : 'changed', { total: formatNumber(members) }),
    },
    {
      title: t('result'),
      key: 'result',
      render: (_, { differences }) => <Result count={differences} />,
    },
  ];
  return (
    <Panel title={t('runs')}>
      <Table rowKey="id" size="middle" columns={columns} dataSource={runs} pagination={false} />
    </Panel>
  );
}

function Result({ count }: { count: number | undefined }) {
  const { t } = useTexts();
  if (count === undefined) {
    return <Tag color="warning">{t('unfinished')}</Tag>;
  }
  return count === 0 ? (
    <Tag color="success">{t('balanced')}</Tag>
  ) : (
    <Tag color="error">{t('differences', { total: formatNumber(count) })}</Tag>
  );
}
