import { Select } from 'antd';
import { formatInstant } from '../../domain/time';
import { useCampaigns, useVersions } from './api';
import styles from './SidePanel.module.css';
import type { SideDraft } from './sides';
import { useTexts } from './texts';

type VersionSide = Extract<SideDraft, { kind: 'version' }>;
type Props = { title: string; side: VersionSide; onSide: (side: VersionSide) => void };

export function VersionFields({ title, side, onSide }: Props) {
  const { t, say } = useTexts();
  const campaigns = useCampaigns();
  const versions = useVersions(side.campaign);
  const published = (campaigns.data ?? []).filter(({ version }) => version !== undefined);
  return (
    <div className={styles.inputs}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={`${title} ${t('campaign')}`}
        placeholder={t('campaign')}
        loading={campaigns.isPending}
        value={side.campaign}
        onChange={(campaign) => onSide({ kind: 'version', campaign })}
        options={published.map(({ key, name }) => ({ value: key, label: `${say(name)} ${key}` }))}
      />
      <Select
        aria-label={`${title} ${t('version')}`}
        placeholder={t('version')}
        disabled={side.campaign === undefined}
        loading={versions.isLoading}
        value={side.version}
        onChange={(version) => onSide({ ...side, version })}
        options={(versions.data ?? []).map(({ version, publishedAt }) => ({
          value: version,
          label: t('versionLabel', { version, date: formatInstant(publishedAt) }),
        }))}
      />
    </div>
  );
}
