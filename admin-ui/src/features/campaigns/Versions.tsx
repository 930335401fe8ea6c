import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Select } from 'antd';
import { useState } from 'react';
import { DifferenceView } from '../../domain/difference/DifferenceView';
import { formatInstant } from '../../domain/time';
import { Empty } from '../../ui/Empty';
import { Loaded } from '../../ui/Loaded';
import shared from '../../ui/shared.module.css';
import { Tag } from '../../ui/Tag';
import { type Campaign, useDifference } from './api';
import { useTexts } from './texts';
import styles from './Versions.module.css';

type Version = Campaign['versions'][number];

/** Published versions, the newest first: each to download, any two to compare. */
export function Versions({ campaign }: { campaign: Campaign }) {
  const { t } = useTexts();
  const versions = campaign.versions.toSorted((a, b) => b.version - a.version);
  if (versions.length === 0) {
    return <Empty>{t('campaign.noVersions')}</Empty>;
  }
  return (
    <>
      <div className={styles.box}>
        <table className={styles.versions}>
          <thead>
            <tr>
              <th scope="col">{t('list.version')}</th>
              <th scope="col">{t('campaign.publishedAt')}</th>
              <th scope="col">{t('campaign.hash')}</th>
              <th scope="col">{t('campaign.download')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionRow key={version.version} campaign={campaign} version={version} />
            ))}
          </tbody>
        </table>
      </div>
      <Comparison campaign={campaign} versions={versions} />
    </>
  );
}

function VersionRow({ campaign, version: { version, publishedAt, hash } }: { campaign: Campaign; version: Version }) {
  const { t } = useTexts();
  return (
    <tr>
      <td>
        v{version} {version === campaign.version && <Tag tone="success">{t('campaign.current')}</Tag>}
      </td>
      <td>{formatInstant(publishedAt)}</td>
      <td>
        <code title={hash}>{hash.slice(0, 12)}</code>
      </td>
      <td>
        <Downloads campaign={campaign} version={version} />
      </td>
    </tr>
  );
}

function Downloads({ campaign, version }: { campaign: Campaign; version: number }) {
  const { t, language } = useTexts();
  const file = `/admin/api/campaigns/${encodeURIComponent(campaign.key)}/versions/${version}/workbook?language=${language}`;
  const tables = campaign.tables.map(({ name }) => ({
    key: name,
    label: (
      <a href={`${file}&format=csv&table=${encodeURIComponent(name)}`} download>
        {name}.csv
      </a>
    ),
  }));
  return (
    <span className={styles.downloads}>
      <Button
        size="small"
        icon={<DownloadOutlined aria-hidden />}
        href={file}
        download
        aria-label={t('campaign.downloadWorkbook', { version })}
      >
        .xlsx
      </Button>
      <Dropdown menu={{ items: tables }} trigger={['click']}>
        <Button
          size="small"
          icon={<DownloadOutlined aria-hidden />}
          aria-label={t('campaign.downloadTable', { version })}
        >
          .csv
        </Button>
      </Dropdown>
    </span>
  );
}

function Comparison({ campaign, versions }: { campaign: Campaign; versions: Version[] }) {
  const { t } = useTexts();
  const [newest, previous] = versions;
  const [from, setFrom] = useState(previous?.version);
  const [to, setTo] = useState(newest?.version);
  const options = versions.map(({ version, publishedAt }) => ({
    value: version,
    label: `v${version} · ${formatInstant(publishedAt)}`,
  }));
  return (
    <section className={styles.comparison}>
      <h3>{t('campaign.compare')}</h3>
      {previous === undefined && <p className={shared.muted}>{t('campaign.oneVersion')}</p>}
      {previous !== undefined && (
        <div className={styles.bar}>
          <Select
            className={styles.version}
            aria-label={t('campaign.compareFrom')}
            value={from}
            onChange={setFrom}
            options={options}
          />
          <span aria-hidden>→</span>
          <Select
            className={styles.version}
            aria-label={t('campaign.compareTo')}
            value={to}
            onChange={setTo}
            options={options}
          />
        </div>
      )}
      {from !== undefined && to !== undefined && <Compared campaignKey={campaign.key} from={from} to={to} />}
    </section>
  );
}

function Compared({ campaignKey, from, to }: { campaignKey: string; from: number; to: number }) {
  const query = useDifference(campaignKey, from, to);
  return (
    <Loaded query={query}>{(difference) => <DifferenceView key={`${from} ${to}`} difference={difference} />}</Loaded>
  );
}
