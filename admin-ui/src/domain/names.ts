import { useMemo } from 'react';
import { api, type Schemas } from '../api/client';
import { type Language, useLanguage } from '../i18n';
import { useDomainTexts } from './texts';

type Named = Pick<Schemas['Named'], 'key' | 'label'>;

/** All names that workbooks may use, including attributes of action types and their listed values. */
export function namesOf(vocabulary: Schemas['Vocabulary']): Named[] {
  const { actionTypes, columns: _, ...named } = vocabulary;
  const attributes = actionTypes.flatMap((type) => type.attributes);
  return [...actionTypes, ...attributes, ...attributes.flatMap(({ values }) => values), ...Object.values(named).flat()];
}

const negation = /^(?:\u975e\s*|not\s+)/i;

/**
 * The label of a cell such as `签到 signedIn` in another language: `Signed in for the day`. Names of different kinds may have
 * equal keys; then the label decides. A name that is not declared stays as it is written.
 */
export function inLanguage(label: string, key: string, known: Named[], language: Language): string {
  const ofKey = known.filter((one) => one.key === key);
  const same = ofKey.find(({ label: { zh, en } }) => zh === label || en === label);
  const meant = same ?? (ofKey.length === 1 ? ofKey[0] : undefined);
  return meant?.label[language] || label;
}

/** Names of cells in the language of the page. Until the vocabulary is loaded, they stay as they are written. */
export function useNames(own: Named[] = []): (written: string, key: string) => string {
  const { t, language } = useDomainTexts();
  const { data } = api.useQuery('get', '/admin/api/vocabulary');
  const known = useMemo(() => (data === undefined ? [] : namesOf(data)), [data]);
  return (written, key) => {
    const label = written.replace(negation, '');
    const name = inLanguage(label, key, [...own, ...known], language);
    return label === written ? name : t('not', { name });
  };
}

/** The name of a currency, an action type or a budget, by its key. An unknown key stays as it is. */
export function useNameOf(kind: 'currencies' | 'actionTypes' | 'budgets'): (key: string) => string {
  const { say } = useLanguage();
  const { data } = api.useQuery('get', '/admin/api/vocabulary');
  return (key) => say(data?.[kind].find((one) => one.key === key)?.label) || key;
}
