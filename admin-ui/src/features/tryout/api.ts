import { api, type Schemas } from '../../api/client';

export type Vocabulary = Schemas['Vocabulary'];
export type ActionType = Schemas['ActionType'];
export type Attribute = Schemas['Attribute'];
export type Decision = Schemas['Decision'];
export type Effect = Schemas['Effect'];
export type Withheld = Schemas['Withheld'];

export function useVocabulary() {
  return api.useQuery('get', '/admin/api/vocabulary');
}

export function useTryout() {
  return api.useMutation('post', '/admin/api/tryouts');
}
