import { Progress } from 'antd';
import type { Schemas } from '../api/client';
import styles from './BudgetBar.module.css';
import { formatNumber, percentUsed } from './numbers';
import { useDomainTexts } from './texts';

function strokeOf(percent: number): string {
  if (percent >= 100) {
    return 'var(--error)';
  }
  return percent >= 80 ? 'var(--warning)' : 'var(--accent)';
}

export function BudgetBar({ budget }: { budget: Schemas['BudgetUse'] }) {
  const { t } = useDomainTexts();
  const percent = percentUsed(budget.used, budget.amount);
  const measure = t(`measure.${budget.measure}`);
  const used = formatNumber(budget.used);
  const amount = formatNumber(budget.amount);
  return (
    <div className={styles.budget}>
      <div className={styles.head}>
        <span>{budget.limit}</span>
        <span className={styles.numbers}>
          {used} / {amount} {measure}
        </span>
      </div>
      <Progress
        className={styles.bar}
        percent={percent}
        size="small"
        status="normal"
        strokeColor={strokeOf(percent)}
        format={(shown) => `${shown}%`}
        aria-label={t('budgetUse', { limit: budget.limit, used, amount, measure })}
      />
    </div>
  );
}
