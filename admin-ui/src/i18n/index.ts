import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import en from './en.json';
import zh from './zh.json';

export type Language = 'zh' | 'en';

const remembered = 'daka.language';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

function initialLanguage(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh';
}

function announce(language: Language) {
  document.documentElement.lang = tagOf(language);
}

/** The BCP 47 tag, for `lang` attributes and Accept-Language. */
export function tagOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export async function startLanguage(): Promise<void> {
  const language = initialLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
  announce(language);
}

export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await i18next.changeLanguage(language);
  announce(language);
}

type Say = (label: Schemas['Label'] | undefined) => string;

/** `t` for our own texts, `say` for the labels that the service sends in both languages. */
export function useLanguage() {
  const { t } = useTranslation();
  const language = currentLanguage();
  const say: Say = (label) => label?.[language] || label?.zh || label?.en || '';
  return { t, say, language };
}
