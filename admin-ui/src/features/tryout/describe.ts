import type { Schemas } from '../../api/client';
import type { useLanguage } from '../../i18n';
import { formatNumber } from '../../ui/numbers';
import { formatInstant } from '../../ui/time';
import type { Effect, Vocabulary, Withheld } from './api';

type Language = Pick<ReturnType<typeof useLanguage>, 't' | 'say'>;

export function labelOf(named: Pick<Schemas['Named'], 'key' | 'label'>[], key: string | undefined) {
  return named.find((one) => one.key === key)?.label;
}

export const POINTS = 'points';

/** What the member got, in a few words: `+40 积分`, `+8 金币`, `奖品：十元券`. */
export function describeEffect(effect: Effect | Withheld, vocabulary: Vocabulary, { t, say }: Language): string {
  switch (effect.type) {
    case 'addPoints': {
      const points = formatNumber(effect.points ?? 0);
      if (effect.currency !== POINTS) {
        const currency = say(labelOf(vocabulary.currencies, effect.currency)) || effect.currency;
        return 'reason' in effect
          ? t('decision.ofCurrency', { points, currency })
          : t('decision.plusOfCurrency', { points, currency });
      }
      return 'reason' in effect ? t('decision.points', { points }) : t('decision.plusPoints', { points });
    }
    case 'grantReward':
      return t('decision.reward', {
        name: say(effect.name) || say(labelOf(vocabulary.rewards, effect.reward)) || effect.reward,
      });
    case 'grantBadge':
      return t('decision.badge', {
        name: say(effect.name) || say(labelOf(vocabulary.badges, effect.badge)) || effect.badge,
      });
    case 'notify':
      return t('decision.notify', { name: say(effect.name) || effect.message });
    case 'showContent': {
      const placement = say(labelOf(vocabulary.placements, effect.placement)) || effect.placement;
      return t('decision.show', { placement, name: effect.item.title });
    }
  }
}

/** Until when points can't be spent: `待到账：2026-10-08 到账，或在 确认收货 后到账`. Nothing where they can be at once. */
export function describePending(effect: Effect, vocabulary: Vocabulary, { t, say }: Language): string | undefined {
  if (effect.type !== 'addPoints' || effect.pending === undefined) {
    return undefined;
  }
  const { releasesOn, confirmedBy } = effect.pending;
  const action = say(labelOf(vocabulary.actionTypes, confirmedBy)) || confirmedBy;
  if (action === undefined) {
    return t('decision.releasesOn', { day: releasesOn });
  }
  return releasesOn === undefined
    ? t('decision.confirmedBy', { action })
    : t('decision.releasesOnOrConfirmedBy', { day: releasesOn, action });
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

/** What all rows together grant of a currency: the number an operator looks for first. */
export function grantedOf(effects: Effect[], of: string): number {
  return effects.reduce(
    (sum, effect) => (effect.type === 'addPoints' && effect.currency === of ? sum + effect.points : sum),
    0,
  );
}
