import type { ReactNode } from 'react';
import styles from './Figures.module.css';

/** Numbers that are read first, each under its name. */
export function Figures({ dense = false, children }: { dense?: boolean; children: ReactNode }) {
  return <dl className={dense ? `${styles.figures} ${styles.dense}` : styles.figures}>{children}</dl>;
}

type FigureProps = { term: string; main?: boolean; testId?: string; children: ReactNode };

export function Figure({ term, main = false, testId, children }: FigureProps) {
  return (
    <div className={main ? styles.main : undefined}>
      <dt>{term}</dt>
      <dd data-testid={testId}>{children}</dd>
    </div>
  );
}
