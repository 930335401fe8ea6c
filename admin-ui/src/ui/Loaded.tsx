import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Panel } from './Page';
import { ProblemNotice } from './ProblemNotice';
import { useWidgetTexts } from './texts';

type Query<T> = { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown };

/** Loading, failed or there: the three states that every page has, shown alike everywhere. */
export function Loaded<T>({ query, children }: { query: Query<T>; children: (data: T) => ReactNode }) {
  const { t } = useWidgetTexts();
  if (query.data !== undefined) {
    return <>{children(query.data)}</>;
  }
  if (query.isPending) {
    return (
      <Panel>
        <div role="status" aria-label={t('loading')}>
          <Skeleton active paragraph={{ rows: 6 }} />
        </div>
      </Panel>
    );
  }
  return <ProblemNotice error={query.error} onRetry={() => query.refetch()} />;
}
