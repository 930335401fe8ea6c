import { CheckCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import styles from './Tag.module.css';

export type Tone = 'error' | 'warning' | 'notice' | 'success' | 'quiet';

export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`${styles.tag} ${styles[tone]}`}>{children}</span>;
}

export function Tags({ children }: { children: ReactNode }) {
  return <span className={styles.tags}>{children}</span>;
}

/** All is well; with a label it says so by itself. */
export function Tick({ label }: { label?: string }) {
  return label === undefined ? (
    <CheckCircleFilled className={styles.tick} aria-hidden />
  ) : (
    <CheckCircleFilled className={styles.tick} role="img" aria-label={label} />
  );
}
