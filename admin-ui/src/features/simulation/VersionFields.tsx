import { Select } from 'antd';
import { formatInstant } from '../../domain/time';
import { useLanguage } from '../../i18n';
import { useCampaigns, useVersions } from './api';
import type { SideDraft } from './sides';

type VersionSide = Extract<SideDraft, { kind: 'version' }>;
type Props = { title: string; side: VersionSide; onSide: (side: VersionSide) => void };

export function VersionFields({ title, side, onSide }: Props) {
  const { t, say } = useLanguage();
  const campaigns = useCampaigns();
  const versions = useVersions(side.campaign);
  const published = (campaigns.data ?? []).filter(({ version }) => version !== undefined);
  return (
    <div className="side-inputs">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={`${title} ${t('simulation.campaign')}`}
        placeholder={t('simulation.campaign')}
        loading={campaigns.isPending}
        value={side.campaign}
        onChange={(campaign) => onSide({ kind: 'version', campaign })}
        options={published.map(({ key, name }) => ({ value: key, label: `${say(name)} ${key}` }))}
      />
      <Select
        aria-label={`${title} ${t('simulation.version')}`}
        placeholder={t('simulation.version')}
        disabled={side.campaign === undefined}
        loading={versions.isLoading}
        value={side.version}
        onChange={(version) => onSide({ ...side, version })}
        options={(versions.data ?? []).map(({ version, publishedAt }) => ({
          value: version,
          label: t('simulation.versionLabel', { version, date: formatInstant(publishedAt) }),
        }))}
      />
    </div>
  );
}
