import { Link } from '@tanstack/react-router';
import { Input, Table, type TableProps } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { useLanguage } from '../../i18n';
import { BudgetBar } from '../../ui/BudgetBar';
import { Loaded } from '../../ui/Loaded';
import { Page } from '../../ui/Page';
import { FindingCounts, StateTag } from '../../ui/tags';
import { useCampaigns } from './api';
import { datesOf } from './dates';

type Summary = Schemas['CampaignSummary'];

export function CampaignsPage() {
  const { t } = useLanguage();
  const query = useCampaigns();
  return (
    <Page title={t('campaigns.title')} intro={t('campaigns.intro')}>
      <Loaded query={query}>{(campaigns) => <CampaignList campaigns={campaigns} />}</Loaded>
    </Page>
  );
}

function CampaignList({ campaigns }: { campaigns: Summary[] }) {
  const { t } = useLanguage();
  const [wanted, setWanted] = useState('');
  const columns = useColumns();
  if (campaigns.length === 0) {
    return <p className="panel empty">{t('campaigns.empty')}</p>;
  }
  const shown = campaigns.filter((campaign) => matches(campaign, wanted));
  return (
    <section className="panel">
      <div className="panel-head">
        <Input.Search
          allowClear
          style={{ maxWidth: 320 }}
          aria-label={t('campaigns.filter')}
          placeholder={t('campaigns.filter')}
          onChange={({ target }) => setWanted(target.value)}
        />
        <span className="muted">{t('campaigns.count', { total: shown.length })}</span>
      </div>
      <Table
        rowKey="key"
        size="middle"
        tableLayout="fixed"
        columns={columns}
        dataSource={shown}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        locale={{ emptyText: t('campaigns.noMatch') }}
      />
    </section>
  );
}

function matches({ key, name }: Summary, wanted: string): boolean {
  const text = `${key} ${name.zh} ${name.en}`.toLowerCase();
  return text.includes(wanted.trim().toLowerCase());
}

function useColumns(): NonNullable<TableProps<Summary>['columns']> {
  const { t } = useLanguage();
  return [
    { title: t('campaigns.campaign'), key: 'name', render: (_, campaign) => <Name campaign={campaign} /> },
    { title: t('campaigns.state'), key: 'state', width: 98, render: (_, { state }) => <StateTag state={state} /> },
    {
      title: t('campaigns.dates'),
      key: 'dates',
      width: 196,
      render: (_, campaign) => <span className="number">{datesOf(campaign, t('campaigns.openEnded'))}</span>,
    },
    {
      title: t('campaigns.version'),
      key: 'version',
      width: 84,
      render: (_, { version }) => (version === undefined ? t('campaigns.noVersion') : `v${version}`),
    },
    {
      title: t('campaigns.budget'),
      key: 'budget',
      width: 262,
      render: (_, { budgets }) =>
        budgets.length === 0 ? (
          <span className="muted">{t('campaigns.noBudget')}</span>
        ) : (
          budgets.map((budget) => <BudgetBar key={budget.limit} budget={budget} />)
        ),
    },
    {
      title: t('campaigns.findings'),
      key: 'findings',
      width: 118,
      render: (_, { findings }) => <FindingCounts counts={findings} />,
    },
  ];
}

function Name({ campaign }: { campaign: Summary }) {
  const { say } = useLanguage();
  return (
    <div className="campaign-name">
      <Link to="/campaigns/$key" params={{ key: campaign.key }}>
        {say(campaign.name)}
      </Link>
      <div>
        <code className="muted">{campaign.key}</code>
      </div>
      {campaign.about && <div className="campaign-about">{campaign.about}</div>}
    </div>
  );
}
