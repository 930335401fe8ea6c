import { useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client';
import type { TryoutForm } from './form';

export type Vocabulary = Schemas['Vocabulary'];
export type ActionType = Schemas['ActionType'];
export type Attribute = Schemas['Attribute'];
export type Decision = Schemas['Decision'];
export type Effect = Schemas['Effect'];
export type ShownContent = Schemas['ShowContent'];
export type Withheld = Schemas['Withheld'];

export function useVocabulary() {
  return api.useQuery('get', '/admin/api/vocabulary');
}

type Tried = { form: TryoutForm; decision: Decision };

const lastTried = ['tryout', 'last'];

/** The last answer stays in the cache, so that whoever follows a link to a cell finds it again on the way back. */
export function useTryout() {
  const queries = useQueryClient();
  const tryout = api.useMutation('post', '/admin/api/tryouts');
  const last = queries.getQueryData<Tried>(lastTried);
  const send = (body: Schemas['Tryout'], form: TryoutForm) =>
    tryout.mutate({ body }, { onSuccess: (decision) => queries.setQueryData<Tried>(lastTried, { form, decision }) });
  return { ...tryout, last, send };
}
