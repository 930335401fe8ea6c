import type { Schemas } from '../../api/client';
import type { useLanguage } from '../../i18n';
import { formatNumber } from '../../ui/numbers';
import { formatInstant } from '../../ui/time';
import type { Effect, Vocabulary, Withheld } from './api';

type Language = Pick<ReturnType<typeof useLanguage>, 't' | 'say'>;

function labelOf(named: Schemas['Named'][], key: string | undefined) {
  return named.find((one) => one.key === key)?.label;
}

/** What the member got, in a few words: `+40 积分`, `奖品：十元券`. */
export function describeEffect(effect: Effect | Withheld, vocabulary: Vocabulary, { t, say }: Language): string {
  const points = formatNumber(effect.points ?? 0);
  const name = say(effect.name);
  // Only points, rewards and badges are ever withheld.
  const shown: Partial<Effect> = 'reason' in effect ? {} : effect;
  switch (effect.type) {
    case 'addPoints':
      return 'reason' in effect ? t('decision.points', { points }) : t('decision.plusPoints', { points });
    case 'grantReward':
      return t('decision.reward', { name: name || say(labelOf(vocabulary.rewards, effect.reward)) || effect.reward });
    case 'grantBadge':
      return t('decision.badge', { name: name || say(labelOf(vocabulary.badges, effect.badge)) || effect.badge });
    case 'notify':
      return t('decision.notify', { name: name || shown.message });
    case 'showContent': {
      const placement = say(labelOf(vocabulary.placements, shown.placement)) || shown.placement;
      return t('decision.show', { placement, name: shown.item?.title });
    }
  }
}

/** Why something was not given: `达到个人上限「每日任务」，每天已用 100 / 100`. */
export function describeReason(withheld: Withheld, { t }: Language): string {
  const why = t(`decision.${withheld.reason}`, { limit: withheld.limit });
  const use = { used: formatNumber(withheld.used), amount: formatNumber(withheld.amount) };
  const forEver = withheld.reason === 'programmeBudgetReached' && withheld.period === 'campaign';
  const extent = t(`extent.${forEver ? 'ever' : withheld.period}`, use);
  const because = t('decision.because', { why, extent });
  return withheld.freesAt === undefined
    ? because
    : t('decision.freesAt', { because, at: formatInstant(withheld.freesAt) });
}

/** Points granted over all task rows: the number an operator looks for first. */
export function pointsOf(effects: Effect[]): number {
  return effects.reduce((sum, { type, points = 0 }) => (type === 'addPoints' ? sum + points : sum), 0);
}
