import { api, type Schemas } from '../../api/client';
import { useKept } from '../../domain/kept';
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

/** The form and the last answer are kept, so that whoever follows a link to a cell finds them again on the way back. */
export function useTryout() {
  const tryout = api.useMutation('post', '/admin/api/tryouts');
  const [form, keepForm] = useKept<TryoutForm | undefined>('tryout.form', undefined);
  const [last, keepLast] = useKept<Tried | undefined>('tryout.last', undefined);
  const send = (body: Schemas['Tryout'], sent: TryoutForm) =>
    tryout.mutate({ body }, { onSuccess: (decision) => keepLast({ form: sent, decision }) });
  return { ...tryout, last, form, keepForm, send };
}
