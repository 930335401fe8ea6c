import { useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client';

export type Run = Schemas['Reconciliation'];
export type Figures = Schemas['ReconciliationFigures'];
export type Difference = Schemas['ReconciliationDifference'];
export type Freeze = Schemas['PayoutFreeze'];

const latest = api.queryOptions('get', '/admin/api/reconciliations');

/** During a run the progress is fetched every 2 s. */
export function useReconciliations(running: boolean) {
  return api.useQuery('get', '/admin/api/reconciliations', {}, { refetchInterval: running ? 2000 : false });
}

export function useReconcile() {
  const queries = useQueryClient();
  return api.useMutation('post', '/admin/api/reconciliations', {
    onSuccess: () => queries.invalidateQueries({ queryKey: latest.queryKey }),
  });
}

export function useClearFreeze() {
  const queries = useQueryClient();
  return api.useMutation('post', '/admin/api/reconciliations/freezes/{id}/clearance', {
    onSettled: () => queries.invalidateQueries({ queryKey: latest.queryKey }),
  });
}
