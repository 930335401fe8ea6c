import { Link } from '@tanstack/react-router';
import { Input, Pagination } from 'antd';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { BudgetBar } from '../../domain/BudgetBar';
import { FindingCounts, StateTag } from '../../domain/tags';
import { useLanguage } from '../../i18n';
import { Empty, EmptyPanel } from '../../ui/Empty';
import { Loaded } from '../../ui/Loaded';
import { Page, Panel } from '../../ui/Page';
import shared from '../../ui/shared.module.css';
import { useCampaigns } from './api';
import styles from './CampaignsPage.module.css';
import { Dates } from './Dates';
import { useTexts } from './texts';

type Summary = Schemas['CampaignSummary'];

const pageSize = 50;

export function CampaignsPage() {
  const { t } = useTexts();
  const query = useCampaigns();
  return (
    <Page title={t('list.title')} intro={t('list.intro')}>
      <Loaded query={query}>{(campaigns) => <CampaignList campaigns={campaigns} />}</Loaded>
    </Page>
  );
}

function CampaignList({ campaigns }: { campaigns: Summary[] }) {
  const { t } = useTexts();
  const [wanted, setWanted] = useState('');
  const [page, setPage] = useState(1);
  if (campaigns.length === 0) {
    return <EmptyPanel>{t('list.empty')}</EmptyPanel>;
  }
  const found = campaigns.filter((campaign) => matches(campaign, wanted));
  return (
    <Panel>
      <div className={styles.bar}>
        <Input.Search
          allowClear
          className={styles.filter}
          aria-label={t('list.filter')}
          placeholder={t('list.filter')}
          onChange={({ target }) => {
            setWanted(target.value);
            setPage(1);
          }}
        />
        <span className={shared.muted}>{t('list.count', { total: found.length })}</span>
      </div>
      {found.length === 0 ? (
        <Empty>{t('list.noMatch')}</Empty>
      ) : (
        <CampaignTable campaigns={found.slice((page - 1) * pageSize, page * pageSize)} />
      )}
      <Pagination
        hideOnSinglePage
        current={page}
        onChange={setPage}
        pageSize={pageSize}
        total={found.length}
        showSizeChanger={false}
      />
    </Panel>
  );
}

function matches({ key, name }: Summary, wanted: string): boolean {
  const text = `${key} ${name.zh} ${name.en}`.toLowerCase();
  return text.includes(wanted.trim().toLowerCase());
}

/** Where there is little room, dates and version stand below the name instead of in columns of their own. */
function CampaignTable({ campaigns }: { campaigns: Summary[] }) {
  const { t } = useTexts();
  return (
    <table className={styles.campaigns}>
      <thead>
        <tr>
          <th scope="col">{t('list.campaign')}</th>
          <th scope="col">{t('list.state')}</th>
          <th scope="col" className={styles.wide}>
            {t('list.dates')}
          </th>
          <th scope="col" className={styles.wide}>
            {t('list.version')}
          </th>
          <th scope="col">{t('list.budget')}</th>
          <th scope="col">{t('list.findings')}</th>
        </tr>
      </thead>
      <tbody>
        {campaigns.map((campaign) => (
          <CampaignRow key={campaign.key} campaign={campaign} />
        ))}
      </tbody>
    </table>
  );
}

function CampaignRow({ campaign }: { campaign: Summary }) {
  const { t } = useTexts();
  const { state, budgets, findings } = campaign;
  const version = campaign.version === undefined ? t('list.noVersion') : `v${campaign.version}`;
  return (
    <tr>
      <td>
        <Name campaign={campaign} version={version} />
      </td>
      <td>
        <StateTag state={state} />
      </td>
      <td className={`${styles.wide} ${styles.fact}`}>
        <Dates of={campaign} />
      </td>
      <td className={`${styles.wide} ${styles.fact}`}>{version}</td>
      <td className={styles.budget}>
        {budgets.length === 0 && <span className={shared.muted}>{t('list.noBudget')}</span>}
        {budgets.map((budget) => (
          <BudgetBar key={budget.limit} budget={budget} />
        ))}
      </td>
      <td>
        <FindingCounts counts={findings} />
      </td>
    </tr>
  );
}

function Name({ campaign, version }: { campaign: Summary; version: string }) {
  const { say } = useLanguage();
  return (
    <div className={styles.name}>
      <Link to="/campaigns/$key" params={{ key: campaign.key }}>
        {say(campaign.name)}
      </Link>
      <div>
        <code className={shared.muted}>{campaign.key}</code>
      </div>
      <div className={styles.narrow}>
        <Dates of={campaign} /> · {version}
      </div>
      {campaign.about && <div className={styles.about}>{campaign.about}</div>}
    </div>
  );
}
