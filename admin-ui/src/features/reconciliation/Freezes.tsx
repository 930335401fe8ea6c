import { Button, Input, Space, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { formatNumber } from '../../domain/numbers';
import { formatInstant } from '../../domain/time';
import { useLanguage } from '../../i18n';
import { Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { type Freeze, useClearFreeze } from './api';

/** Whose payouts are stopped; an operator lets them go on and says why. */
export function Freezes({ freezes, members }: { freezes: Freeze[]; members: number }) {
  const { t } = useLanguage();
  const clear = useClearFreeze();
  if (freezes.length === 0) {
    return null;
  }
  const columns: TableProps<Freeze>['columns'] = [
    {
      title: t('reconciliation.member'),
      key: 'member',
      render: (_, { memberId }) => memberId ?? t('reconciliation.everybody'),
    },
    {
      title: t('reconciliation.frozenAt'),
      key: 'frozenAt',
      render: (_, { frozenAt }) => formatInstant(frozenAt),
    },
    {
      title: t('reconciliation.clear'),
      key: 'clear',
      render: (_, { id, memberId }) => (
        <Clearance
          who={memberId ?? t('reconciliation.everybody')}
          pending={clear.isPending}
          onClear={(reason) => clear.mutate({ params: { path: { id } }, body: { reason } })}
        />
      ),
    },
  ];
  return (
    <Panel title={t('reconciliation.freezes', { total: formatNumber(members) })}>
      <p className="muted">{t('reconciliation.freezesCure')}</p>
      {clear.error !== null && <ProblemNotice error={clear.error} />}
      <Table rowKey="id" size="middle" columns={columns} dataSource={freezes} pagination={false} />
    </Panel>
  );
}

type ClearanceProps = { who: string; pending: boolean; onClear: (reason: string) => void };

function Clearance({ who, pending, onClear }: ClearanceProps) {
  const { t } = useLanguage();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  return (
    <Space.Compact block>
      <Input
        aria-label={t('reconciliation.reasonFor', { who })}
        placeholder={t('reconciliation.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button loading={pending} disabled={said === ''} onClick={() => onClear(said)}>
        {t('reconciliation.clear')}
      </Button>
    </Space.Compact>
  );
}
