import { CellLink } from '../../domain/CellLink';
import { useCampaignNames } from '../../domain/campaignNames';
import { formatNumber } from '../../domain/numbers';
import { EmptyPanel } from '../../ui/Empty';
import { Figure, Figures } from '../../ui/Figures';
import { Panel } from '../../ui/Page';
import shared from '../../ui/shared.module.css';
import type { Decision, Effect, Vocabulary, Withheld } from './api';
import { ContentCards } from './ContentCards';
import styles from './DecisionView.module.css';
import { describeEffect, describePending, grantedOf, labelOf, POINTS } from './describe';
import { describeReason } from './reasons';
import { useTexts } from './texts';

type Props = { decision: Decision; vocabulary: Vocabulary };

/** The answer, in the order of an operator's questions: how much, what, what not and why, what is shown, by which version. */
export function DecisionView({ decision, vocabulary }: Props) {
  const { t } = useTexts();
  const content = decision.effects.filter((effect) => effect.type === 'showContent');
  const granted = decision.effects.filter(({ type }) => type !== 'showContent');
  const nothing = decision.effects.length === 0 && decision.withheld.length === 0;
  return (
    <>
      <Balances decision={decision} vocabulary={vocabulary} />
      {nothing && <EmptyPanel>{t('decision.nothing')}</EmptyPanel>}
      {granted.length > 0 && (
        <Panel title={t('decision.granted')}>
          <Effects effects={granted} decision={decision} vocabulary={vocabulary} />
        </Panel>
      )}
      {decision.withheld.length > 0 && (
        <Panel title={t('decision.withheld')}>
          <Effects effects={decision.withheld} decision={decision} vocabulary={vocabulary} />
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

/** What was granted and what there is then: of points always, of other currencies where the member has any. */
function Balances({ decision, vocabulary }: Props) {
  const { t, say } = useTexts();
  const others = Object.keys(decision.balances).filter((currency) => currency !== POINTS);
  return (
    <Panel>
      {[POINTS, ...others].map((currency) => {
        const { available, pending } = decision.balances[currency] ?? { available: 0, pending: 0 };
        const granted = formatNumber(grantedOf(decision.effects, currency));
        const name = say(labelOf(vocabulary.currencies, currency)) || currency;
        return (
          <Figures key={currency}>
            <Figure main term={currency === POINTS ? t('decision.total') : name} testId={`granted-${currency}`}>
              +{granted}
            </Figure>
            <Figure term={t('decision.available')}>{formatNumber(available)}</Figure>
            <Figure term={t('decision.pending')}>{formatNumber(pending)}</Figure>
          </Figures>
        );
      })}
    </Panel>
  );
}

function Effects({ effects, decision, vocabulary }: { effects: (Effect | Withheld)[] } & Props) {
  const texts = useTexts();
  const nameOf = useCampaignNames();
  // Equal effects may stand in an answer twice; only their place tells them apart.
  const placed = effects.map((effect, place) => ({ effect, place }));
  return (
    <ul className={styles.effects}>
      {placed.map(({ effect, place }) => (
        <li
          key={place}
          data-testid="effect"
          className={'reason' in effect ? `${styles.effect} ${styles.withheld}` : styles.effect}
        >
          <strong>{describeEffect(effect, vocabulary, texts)}</strong>
          <Note effect={effect} decision={decision} vocabulary={vocabulary} />
          <div className={styles.because}>
            <span className={shared.muted}>{nameOf(effect.campaign)}</span>
            <Rules effect={effect} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Why it was withheld, or until when it can't be spent. */
function Note({ effect, decision, vocabulary }: { effect: Effect | Withheld } & Props) {
  const texts = useTexts();
  if ('reason' in effect) {
    return <div>{describeReason(effect, decision, vocabulary, texts)}</div>;
  }
  const pending = describePending(effect, vocabulary, texts);
  return pending === undefined ? null : <div className={shared.muted}>{pending}</div>;
}

function Rules({ effect }: { effect: Effect | Withheld }) {
  return effect.rules.map(({ cell, name }) => (
    <CellLink key={cell} campaign={effect.campaign} cell={cell} name={name} />
  ));
}

function RuleSets({ decision }: { decision: Decision }) {
  const { t } = useTexts();
  const nameOf = useCampaignNames();
  return (
    <p data-testid="rule-sets" className={styles.ruleSets}>
      {t('decision.ruleSets')}
      {decision.ruleSets.map(({ campaign, version, hash }) => (
        <span key={campaign} title={hash}>
          {nameOf(campaign)} {t('decision.version', { version })}
        </span>
      ))}
    </p>
  );
}
