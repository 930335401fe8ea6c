import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import type { Schemas } from '../api/client';
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
    <span className={`tag tag-${severity}`}>
      <SeverityIcon severity={severity} /> {t(`severity.${severity}`)}
    </span>
  );
}

export function StateTag({ state }: { state: Schemas['CampaignSummary']['state'] }) {
  const { t } = useDomainTexts();
  return <span className={`tag tag-${state}`}>{t(`state.${state}`)}</span>;
}

/** `2 errors, 1 notice` at a glance; a tick when there is nothing. */
export function FindingCounts({ counts }: { counts: Schemas['FindingCounts'] }) {
  const { t } = useDomainTexts();
  const present = severities.filter((severity) => counts[severity] > 0);
  if (present.length === 0) {
    return <CheckCircleFilled className="tick" role="img" aria-label={t('noFindings')} />;
  }
  return (
    <span className="tag-row">
      {present.map((severity) => (
        <span key={severity} className={`tag tag-${severity}`}>
          <SeverityIcon severity={severity} /> {t(`severity.${severity}`)} {counts[severity]}
        </span>
      ))}
    </span>
  );
}
