import { useMemo } from 'react';
import { api, type Schemas } from '../api/client';
import { type Language, useLanguage } from '../i18n';
import { useDomainTexts } from './texts';

type Named = Pick<Schemas['Named'], 'key' | 'label'>;

/** All names that workbooks may use; those of action types' attributes and of their listed values too. */
export function namesOf(vocabulary: Schemas['Vocabulary']): Named[] {
  const { actionTypes, columns: _, ...named } = vocabulary;
  const attributes = actionTypes.flatMap((type) => type.attributes);
  return [...actionTypes, ...attributes, ...attributes.flatMap(({ values }) => values), ...Object.values(named).flat()];
}

const negation = /^(?:\u975e\s*|not\s+)/i;

/**
 * A cell's `签到 signedIn` is written with one label for everybody: this is `签到`, or `Signed in for the day`. Keys of different
 * kinds of names may be equal, so that the label decides; what nothing declares stays as it is written.
 */
export function inLanguage(label: string, key: string, known: Named[], language: Language): string {
  const ofKey = known.filter((one) => one.key === key);
  const same = ofKey.find(({ label: { zh, en } }) => zh === label || en === label);
  const meant = same ?? (ofKey.length === 1 ? ofKey[0] : undefined);
  return meant?.label[language] || label;
}

/** Says names of cells in the language of the page; as long as the vocabulary is on its way, as they are written. */
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

/** Answers name currencies, action types and budgets by key; people know them by name. Unknown keys stay as they are. */
export function useNameOf(kind: 'currencies' | 'actionTypes' | 'budgets'): (key: string) => string {
  const { say } = useLanguage();
  const { data } = api.useQuery('get', '/admin/api/vocabulary');
  return (key) => say(data?.[kind].find((one) => one.key === key)?.label) || key;
}
