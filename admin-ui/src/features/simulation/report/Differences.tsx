import { Table, type TableProps } from 'antd';
import type { Schemas } from '../../../api/client';
import { CellLink } from '../../../domain/CellLink';
import { formatDelta, formatNumber } from '../../../domain/numbers';
import { formatInstant } from '../../../domain/time';
import { Empty } from '../../../ui/Empty';
import shared from '../../../ui/shared.module.css';
import type { Report } from '../api';
import { useTexts } from '../texts';
import styles from './report.module.css';

type Found = Schemas['Differences'];
type Row = Schemas['DifferingRow'];
type Action = Schemas['DifferingAction'];

export function Differences({ report, differences }: { report: Report; differences: Found }) {
  const { t } = useTexts();
  const rowColumns = useRowColumns(report);
  const actionColumns = useActionColumns();
  if (differences.actionsThatDiffer === 0) {
    return <Empty>{t('report.noDifferences')}</Empty>;
  }
  return (
    <div className={`${shared.stack} ${styles.differences}`}>
      <h3>{t('report.differingRows')}</h3>
      <Table
        rowKey={({ campaign, cell, name }) => `${campaign} ${cell} ${name}`}
        size="small"
        columns={rowColumns}
        dataSource={differences.rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      />
      <h3>{t('report.differingActions')}</h3>
      <Table
        rowKey={({ actionId, memberId }) => `${memberId} ${actionId}`}
        size="small"
        columns={actionColumns}
        dataSource={differences.samples}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      />
    </div>
  );
}

const figure = { align: 'right', className: shared.number } as const;

function useRowColumns({ a }: Report): NonNullable<TableProps<Row>['columns']> {
  const { t } = useTexts();
  // A comparison of one campaign with itself need not repeat its name on every row.
  const campaignOf = (row: Row) => row.campaign ?? a.ruleSets[0]?.campaign;
  return [
    {
      key: 'rule',
      title: t('report.rule'),
      render: (_, row) => {
        const campaign = campaignOf(row);
        return campaign === undefined ? row.name : <CellLink campaign={campaign} cell={row.cell} name={row.name} />;
      },
    },
    { key: 'firedA', title: t('report.firedA'), ...figure, render: (_, { firedA }) => formatNumber(firedA) },
    { key: 'firedB', title: t('report.firedB'), ...figure, render: (_, { firedB }) => formatNumber(firedB) },
    { key: 'pointsA', title: t('report.pointsA'), ...figure, render: (_, { pointsA }) => formatNumber(pointsA) },
    { key: 'pointsB', title: t('report.pointsB'), ...figure, render: (_, { pointsB }) => formatNumber(pointsB) },
    {
      key: 'delta',
      title: t('report.delta'),
      ...figure,
      render: (_, { pointsA, pointsB }) => formatDelta(pointsB - pointsA),
    },
  ];
}

function useActionColumns(): NonNullable<TableProps<Action>['columns']> {
  const { t } = useTexts();
  return [
    { key: 'actionId', title: t('report.actionId'), render: (_, { actionId }) => <code>{actionId}</code> },
    { key: 'member', title: t('report.member'), render: (_, { memberId }) => <code>{memberId}</code> },
    { key: 'occurredAt', title: t('report.occurredAt'), render: (_, { occurredAt }) => formatInstant(occurredAt) },
    { key: 'pointsA', title: t('report.pointsA'), ...figure, render: (_, { pointsA }) => formatNumber(pointsA) },
    { key: 'pointsB', title: t('report.pointsB'), ...figure, render: (_, { pointsB }) => formatNumber(pointsB) },
  ];
}
