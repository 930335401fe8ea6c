import { Button, Input, Space, Table, type TableProps } from 'antd';
import { useState } from 'react';
import { formatNumber } from '../../domain/numbers';
import { formatInstant } from '../../domain/time';
import { Panel } from '../../ui/Page';
import { ProblemNotice } from '../../ui/ProblemNotice';
import shared from '../../ui/shared.module.css';
import { type Freeze, useClearFreeze } from './api';
import { useTexts } from './texts';

/** Whose payouts are stopped; an operator lets them go on and says why. */
export function Freezes({ freezes, members }: { freezes: Freeze[]; members: number }) {
  const { t } = useTexts();
  const clear = useClearFreeze();
  if (freezes.length === 0) {
    return null;
  }
  const columns: TableProps<Freeze>['columns'] = [
    {
      title: t('member'),
      key: 'member',
      render: (_, { memberId }) => memberId ?? t('everybody'),
    },
    {
      title: t('frozenAt'),
      key: 'frozenAt',
      render: (_, { frozenAt }) => formatInstant(frozenAt),
    },
    {
      title: t('clear'),
      key: 'clear',
      render: (_, { id, memberId }) => (
        <Clearance
          who={memberId ?? t('everybody')}
          pending={clear.isPending}
          onClear={(reason) => clear.mutate({ params: { path: { id } }, body: { reason } })}
        />
      ),
    },
  ];
  return (
    <Panel title={t('freezes', { total: formatNumber(members) })}>
      <p className={shared.muted}>{t('freezesCure')}</p>
      {clear.error !== null && <ProblemNotice error={clear.error} />}
      <Table rowKey="id" size="middle" columns={columns} dataSource={freezes} pagination={false} />
    </Panel>
  );
}

type ClearanceProps = { who: string; pending: boolean; onClear: (reason: string) => void };

function Clearance({ who, pending, onClear }: ClearanceProps) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const said = reason.trim();
  return (
    <Space.Compact block>
      <Input
        aria-label={t('reasonFor', { who })}
        placeholder={t('reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button loading={pending} disabled={said === ''} onClick={() => onClear(said)}>
        {t('clear')}
      </Button>
    </Space.Compact>
  );
}
