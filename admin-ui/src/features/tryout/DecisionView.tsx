import { useLanguage } from '../../i18n';
import { CellLink } from '../../ui/CellLink';
import { useCampaignNames } from '../../ui/campaignNames';
import { formatNumber } from '../../ui/numbers';
import { Panel } from '../../ui/Page';
import type { Decision, Effect, Vocabulary, Withheld } from './api';
import { ContentCards } from './ContentCards';
import { describeEffect, describePending, describeReason, pointsOf } from './describe';

type Props = { decision: Decision; vocabulary: Vocabulary };

/** The answer, in the order of an operator's questions: how much, what, what not and why, what is shown, by which version. */
export function DecisionView({ decision, vocabulary }: Props) {
  const { t } = useLanguage();
  const content = decision.effects.filter(({ type }) => type === 'showContent');
  const granted = decision.effects.filter(({ type }) => type !== 'showContent');
  const nothing = decision.effects.length === 0 && decision.withheld.length === 0;
  return (
    <>
      <Figures decision={decision} />
      {nothing && <p className="panel empty">{t('decision.nothing')}</p>}
      {granted.length > 0 && (
        <Panel title={t('decision.granted')}>
          <Effects effects={granted} vocabulary={vocabulary} />
        </Panel>
      )}
      {decision.withheld.length > 0 && (
        <Panel title={t('decision.withheld')}>
          <Effects effects={decision.withheld} vocabulary={vocabulary} />
        </Panel>
      )}
      {content.length > 0 && (
        <Panel title={t('decision.content')}>
          <ContentCards effects={content} vocabulary={vocabulary} />
        </Panel>
      )}
      <RuleSets decision={decision} />
    </>
  );
}

function Figures({ decision }: { decision: Decision }) {
  const { t } = useLanguage();
  const { available, pending } = decision.balances.points;
  return (
    <Panel>
      <dl className="figures">
        <div className="figure-main">
          <dt>{t('decision.total')}</dt>
          <dd data-testid="granted-points">+{formatNumber(pointsOf(decision.effects))}</dd>
        </div>
        <div>
          <dt>{t('decision.available')}</dt>
          <dd>{formatNumber(available)}</dd>
        </div>
        <div>
          <dt>{t('decision.pending')}</dt>
          <dd>{formatNumber(pending)}</dd>
        </div>
      </dl>
    </Panel>
  );
}

function Effects({ effects, vocabulary }: { effects: (Effect | Withheld)[]; vocabulary: Vocabulary }) {
  const language = useLanguage();
  const nameOf = useCampaignNames();
  // Equal effects may stand in an answer twice; only their place tells them apart.
  const placed = effects.map((effect, place) => ({ effect, place }));
  return (
    <ul className="effects">
      {placed.map(({ effect, place }) => (
        <li key={place} className={'reason' in effect ? 'effect withheld' : 'effect'}>
          <strong>{describeEffect(effect, vocabulary, language)}</strong>
          <Note effect={effect} vocabulary={vocabulary} />
          <div className="because">
            <span className="muted">{nameOf(effect.campaign)}</span>
            <Rules effect={effect} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Why it was withheld, or until when it can't be spent. */
function Note({ effect, vocabulary }: { effect: Effect | Withheld; vocabulary: Vocabulary }) {
  const language = useLanguage();
  if ('reason' in effect) {
    return <div>{describeReason(effect, language)}</div>;
  }
  const pending = describePending(effect, vocabulary, language);
  return pending === undefined ? null : <div className="muted">{pending}</div>;
}

function Rules({ effect }: { effect: Effect | Withheld }) {
  return effect.rules.map(({ cell, name }) => (
    <CellLink key={cell} campaign={effect.campaign} cell={cell} name={name} />
  ));
}

function RuleSets({ decision }: { decision: Decision }) {
  const { t } = useLanguage();
  const nameOf = useCampaignNames();
  return (
    <p className="muted rule-sets">
      {t('decision.ruleSets')}
      {decision.ruleSets.map(({ campaign, version, hash }) => (
        <span key={campaign} title={hash}>
          {nameOf(campaign)} {t('decision.version', { version })}
        </span>
      ))}
    </p>
  );
}
