import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import type { Schemas } from '../api/client';
import { Tag, Tags, Tick } from '../ui/Tag';
import { type Severity, severities } from './severity';
import { useDomainTexts } from './texts';

const icons = { error: CloseCircleFilled, warning: ExclamationCircleFilled, notice: InfoCircleFilled };

export function SeverityIcon({ severity }: { severity: Severity }) {
  const Icon = icons[severity];
  return <Icon aria-hidden />;
}

export function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useDomainTexts();
  return (
    <Tag tone={severity}>
      <SeverityIcon severity={severity} /> {t(`severity.${severity}`)}
    </Tag>
  );
}

const tones = { running: 'success', scheduled: 'notice', ended: 'quiet', draft: 'quiet' } as const;

export function StateTag({ state }: { state: Schemas['CampaignSummary']['state'] }) {
  const { t } = useDomainTexts();
  return <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>;
}

/** `2 errors, 1 notice` at a glance; a tick when there is nothing. */
export function FindingCounts({ counts }: { counts: Schemas['FindingCounts'] }) {
  const { t } = useDomainTexts();
  const present = severities.filter((severity) => counts[severity] > 0);
  if (present.length === 0) {
    return <Tick label={t('noFindings')} />;
  }
  return (
    <Tags>
      {present.map((severity) => (
        <Tag key={severity} tone={severity}>
          <SeverityIcon severity={severity} /> {t(`severity.${severity}`)} {counts[severity]}
        </Tag>
      ))}
    </Tags>
  );
}
