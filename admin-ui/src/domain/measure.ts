import { formatNumber } from './numbers';
import { useDomainTexts } from './texts';

type Measure = 'points' | 'times';

/** An amount of a limit with its unit: `1 time`, `2,000 times`. */
export function useAmountOf(): (amount: number, measure: Measure) => string {
  const { t } = useDomainTexts();
  return (amount, measure) => `${formatNumber(amount)} ${t(`measure.${measure}.${amount === 1 ? 'one' : 'many'}`)}`;
}
