import { formatNumber } from '../../domain/numbers';
import { formatInstant } from '../../domain/time';
import type { Decision, Effect, Vocabulary, Withheld } from './api';
import { labelOf } from './describe';
import type { Texts } from './texts';

/**
 * Why something was not given. The service says what was used before this effect, so that it matters whether a part passed:
 *
 * - all of the limit is used: `个人上限「每日任务」已用完，当天已用 100 / 100`
 * - a part was granted: `个人上限「每日任务」：发 500，余 1,000 超出上限 500`
 * - what is left is not enough, and the limit grants nothing in part: `个人上限「每日任务」只剩 500，不够 1,500，整笔不发`
 */
export function describeReason(
  withheld: Withheld,
  decision: Pick<Decision, 'effects' | 'withheld'>,
  vocabulary: Vocabulary,
  texts: Texts,
): string {
  const because = becauseOf(withheld, partsOf(withheld, decision), vocabulary, texts);
  return withheld.freesAt === undefined
    ? because
    : texts.t('decision.freesAt', { because, at: formatInstant(withheld.freesAt) });
}

type Parts = { passed: number; granted: number };

function becauseOf(withheld: Withheld, parts: Parts, vocabulary: Vocabulary, { t, say }: Texts): string {
  const { reason, period, measure } = withheld;
  const shared = reason === 'programmeBudgetReached';
  const name = shared && say(labelOf(vocabulary.budgets, withheld.limit));
  const limit = t(`limitReached.${reason}`, { limit: name || withheld.limit });
  const used = formatNumber(withheld.used);
  const amount = formatNumber(withheld.amount);
  const points = formatNumber(withheld.points ?? 0);
  const left = measure === 'points' ? withheld.amount - withheld.used : 0;
  if (parts.passed > 0) {
    const passed = formatNumber(parts.passed);
    const why =
      parts.granted === parts.passed
        ? t('decision.partly', { limit, granted: passed, points, amount })
        : t('decision.partlyPassed', { limit, passed, points, amount });
    return withheld.used === 0 ? why : t('decision.because', { why, extent: t('decision.before', { used }) });
  }
  const why =
    left > 0 ? t('decision.notEnough', { limit, left: formatNumber(left), points }) : t('decision.usedUp', { limit });
  const extent = t(`extent.${shared && period === 'campaign' ? 'ever' : period}`, { used, amount });
  return t('decision.because', { why, extent });
}

/**
 * What of an effect got past a limit, and what of that was granted. An effect passes the limits one after the other, and each
 * withholds in its own name: what those further on withhold has passed this one.
 */
function partsOf(one: Withheld, { effects, withheld }: Pick<Decision, 'effects' | 'withheld'>): Parts {
  const total = (some: (Effect | Withheld)[]) =>
    some.reduce((sum, other) => sum + (isSame(one, other) ? pointsOf(other) : 0), 0);
  const granted = total(effects);
  return { granted, passed: granted + total(withheld.slice(withheld.indexOf(one) + 1)) };
}

function pointsOf(effect: Effect | Withheld): number {
  return effect.type === 'addPoints' ? (effect.points ?? 0) : 0;
}

/** Points of the same currency that the same row proposed. */
function isSame({ type, campaign, currency, rules: [row] }: Withheld, other: Effect | Withheld): boolean {
  const [proposer] = other.rules;
  return (
    type === 'addPoints' &&
    other.type === type &&
    other.campaign === campaign &&
    other.currency === currency &&
    proposer?.table === row?.table &&
    proposer?.cell === row?.cell
  );
}
