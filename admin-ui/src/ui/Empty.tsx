import type { ReactNode } from 'react';
import { Panel } from './Page';
import styles from './Page.module.css';

/** Said in place of what is not there. */
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
