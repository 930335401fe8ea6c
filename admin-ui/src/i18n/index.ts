import type { Locale } from 'antd/es/locale';
import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import type zh from './zh.json';

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

/** Only the language that is read is loaded: our own texts, those of antd, and the names of months and days. */
const loaders = {
  zh: async () => {
    const [texts, antd] = await Promise.all([
      import('./zh.json'),
      import('antd/locale/zh_CN'),
      import('dayjs/locale/zh-cn'),
    ]);
    return { texts: texts.default, antd: antd.default };
  },
  en: async () => {
    const [texts, antd] = await Promise.all([import('./en.json'), import('antd/locale/en_US')]);
    return { texts: texts.default, antd: antd.default };
  },
};

const antdLocales: Partial<Record<Language, Locale>> = {};

async function load(language: Language) {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const { texts, antd } = await loaders[language]();
    i18next.addResourceBundle(language, 'translation', texts);
    antdLocales[language] = antd;
  }
}

/** The texts of antd in the language that is read now. */
export function antdLocale(): Locale | undefined {
  return antdLocales[currentLanguage()];
}

export async function startLanguage(): Promise<void> {
  const language = initialLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    interpolation: { escapeValue: false },
  });
  await show(language);
}

export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await show(language);
}

async function show(language: Language) {
  await load(language);
  await i18next.changeLanguage(language);
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
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
