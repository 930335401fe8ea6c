import { CheckCircleFilled, CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons';
import type { Schemas } from '../api/client';
import { useDomainTexts } from './texts';

type Severity = Schemas['Finding']['severity'];

const icons = { error: CloseCircleFilled, warning: ExclamationCircleFilled, notice: InfoCircleFilled };

export function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useDomainTexts();
  const Icon = icons[severity];
  return (
    <span className={`tag tag-${severity}`}>
      <Icon aria-hidden /> {t(`severity.${severity}`)}
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
  const present = (['error', 'warning', 'notice'] as const).filter((severity) => counts[severity] > 0);
  if (present.length === 0) {
    return <CheckCircleFilled className="tick" role="img" aria-label={t('noFindings')} />;
  }
  return (
    <span className="tag-row">
      {present.map((severity) => {
        const Icon = icons[severity];
        return (
          <span key={severity} className={`tag tag-${severity}`}>
            <Icon aria-hidden /> {t(`severity.${severity}`)} {counts[severity]}
          </span>
        );
      })}
    </span>
  );
}
