import { Table, type TableProps } from 'antd';
import { useMemo } from 'react';
import { CellLink } from '../../../domain/CellLink';
import { useCampaignNames } from '../../../domain/campaignNames';
import { formatNumber } from '../../../domain/numbers';
import shared from '../../../ui/shared.module.css';
import type { Report } from '../api';
import { useTexts } from '../texts';
import { type ComparedRow, comparedRows } from './rows';

type Columns = NonNullable<TableProps<ComparedRow>['columns']>;
type Figure = 'fired' | 'points' | 'withheld';

export function RowsTable({ report }: { report: Report }) {
  const { t } = useTexts();
  const rows = useMemo(() => comparedRows(report), [report]);
  const columns = useColumns(report.b !== undefined);
  return (
    <Table
      rowKey="id"
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: t('report.noRows') }}
    />
  );
}

function useColumns(compared: boolean): Columns {
  const { t } = useTexts();
  const nameOf = useCampaignNames();
  const sides = compared ? (['a', 'b'] as const) : (['a'] as const);
  const titles = { fired: t('report.fired'), points: t('report.rowPoints'), withheld: t('report.rowWithheld') };
  const figure = (key: Figure, side: 'a' | 'b'): Columns[number] => ({
    key: `${key} ${side}`,
    title: compared ? `${side.toUpperCase()} ${titles[key]}` : titles[key],
    align: 'right',
    className: shared.number,
    sorter: (one, other) => (one[side]?.[key] ?? 0) - (other[side]?.[key] ?? 0),
    sortDirections: ['descend', 'ascend'],
    render: (_, row) => {
      const found = row[side];
      return found === undefined ? '—' : formatNumber(found[key]);
    },
  });
  return [
    {
      key: 'rule',
      title: t('report.rule'),
      render: (_, { campaign, cells, name }) => (
        <CellLink campaign={campaign} cell={cells.a ?? cells.b ?? ''} moved={cells.b} name={name} />
      ),
    },
    { key: 'campaign', title: t('report.campaign'), render: (_, { campaign }) => nameOf(campaign) },
    ...(['fired', 'points', 'withheld'] as const).flatMap((key) => sides.map((side) => figure(key, side))),
  ];
}
