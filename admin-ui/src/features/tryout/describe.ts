import type { Schemas } from '../../api/client';
import { formatNumber } from '../../domain/numbers';
import type { Effect, Vocabulary, Withheld } from './api';
import type { Texts } from './texts';

export function labelOf(named: Pick<Schemas['Named'], 'key' | 'label'>[], key: string | undefined) {
  return named.find((one) => one.key === key)?.label;
}

export const POINTS = 'points';

/** What the member got, in a few words: `+40 积分`, `+8 金币`, `奖品：10元优惠券`. */
export function describeEffect(effect: Effect | Withheld, vocabulary: Vocabulary, texts: Texts): string {
  const { t, say } = texts;
  const nameOf = (label: Schemas['Label'] | undefined, named: Schemas['Named'][], key = '') =>
    say(label) || say(labelOf(named, key)) || key;
  switch (effect.type) {
    case 'addPoints':
      return describePoints(effect, vocabulary, texts);
    case 'grantReward':
      return t('decision.reward', { name: nameOf(effect.name, vocabulary.rewards, effect.reward) });
    case 'grantBadge':
      return t('decision.badge', { name: nameOf(effect.name, vocabulary.badges, effect.badge) });
    case 'notify':
      return t('decision.notify', { name: nameOf(effect.name, vocabulary.messages, effect.message) });
    case 'grantPlays':
      return `${nameOf(labelOf(vocabulary.columns, 'plays'), [], 'plays')} ×${formatNumber(effect.plays ?? 0)}`;
    case 'showContent': {
      const name = (texts.language === 'en' && effect.item.titleEn) || effect.item.title;
      return t('decision.show', { placement: nameOf(undefined, vocabulary.placements, effect.placement), name });
    }
  }
}

function describePoints(effect: Schemas['AddPoints'] | Withheld, vocabulary: Vocabulary, { t, say }: Texts): string {
  const points = formatNumber(effect.points ?? 0);
  if (effect.currency === POINTS) {
    return 'reason' in effect ? t('decision.points', { points }) : t('decision.plusPoints', { points });
  }
  const currency = say(labelOf(vocabulary.currencies, effect.currency)) || effect.currency;
  return 'reason' in effect
    ? t('decision.ofCurrency', { points, currency })
    : t('decision.plusOfCurrency', { points, currency });
}

/** Until when points can't be spent: `待到账：2026-10-08 到账，或在 确认收货 后到账`. Nothing where they can be at once. */
export function describePending(effect: Effect, vocabulary: Vocabulary, { t, say }: Texts): string | undefined {
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

/** What all rows together grant of a currency: the number an operator looks for first. */
export function grantedOf(effects: Effect[], of: string): number {
  return effects.reduce(
    (sum, effect) => (effect.type === 'addPoints' && effect.currency === of ? sum + effect.points : sum),
    0,
  );
}
