import { Table } from 'antd';
import { formatNumber } from '../../../domain/numbers';
import shared from '../../../ui/shared.module.css';
import type { Report } from '../api';
import { useTexts } from '../texts';

/** How many lines were skipped for which reason, before the lines themselves: 143,985 lines are no list to read. */
export function SkippedReasons({ report }: { report: Report }) {
  const { t, say } = useTexts();
  if (report.skippedByReason.length === 0) {
    return null;
  }
  return (
    <Table
      rowKey={({ kind, subject }) => `${kind} ${subject ?? ''}`}
      size="small"
      pagination={false}
      columns={[
        { key: 'reason', title: t('report.reason'), render: (_, { reason }) => say(reason) },
        {
          key: 'lines',
          title: t('report.skipped'),
          align: 'right',
          className: shared.number,
          render: (_, { lines }) => formatNumber(lines),
        },
        {
          key: 'first',
          title: t('report.firstSkipped'),
          render: (_, { first }) => `${first.file}:${first.line}`,
        },
      ]}
      dataSource={report.skippedByReason}
    />
  );
}
