import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client';

const session = api.queryOptions(
  'get',
  '/admin/api/session',
  {},
  { retry: false, staleTime: Number.POSITIVE_INFINITY },
);

/** The operator who is logged in; fails with `not-logged-in` if there is none. */
export const sessionQuery = session;

export function useLogIn() {
  const queries = useQueryClient();
  return api.useMutation('post', '/admin/api/session', {
    onSuccess: (who) => queries.setQueryData(session.queryKey, who),
  });
}

export function useLogOut() {
  return api.useMutation('delete', '/admin/api/session');
}
