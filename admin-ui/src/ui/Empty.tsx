import type { ReactNode } from 'react';
import { Panel } from './Page';
import styles from './Page.module.css';

/** A sentence in place of an empty list or table. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className={styles.empty}>{children}</p>;
}

export function EmptyPanel({ children }: { children: ReactNode }) {
  return (
    <Panel>
      <Empty>{children}</Empty>
    </Panel>
  );
}
