import type { Locale } from 'antd/es/locale';
import dayjs from 'dayjs';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';

export type Language = 'zh' | 'en';

const remembered = 'daka.language';

function initialLanguage(): Language {
  return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh';
}

/** The BCP 47 tag, for `lang` attributes and Accept-Language. */
export function tagOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

type Texts = { [key: string]: string | Texts };

/** `{ title: …, state: { open: … } }` → `'title' | 'state.open'`. */
type KeyOf<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${KeyOf<T[K]>}` }[keyof T & string];

type Loaders<T> = Record<Language, () => Promise<{ default: T }>>;

const folders = new Map<string, Loaders<Texts>>();

/** Declares the texts of a folder, a file per language. Gives the hook that says them; the compiler checks the keys. */
export function textsOf<T extends Texts>(folder: string, loaders: Loaders<T>) {
  folders.set(folder, loaders);
  return () => {
    const { t } = useTranslation(folder);
    return { ...useLanguage(), t: t as (key: KeyOf<T>, values?: Record<string, unknown>) => string };
  };
}

/** The language that was asked for last. Its texts may still be on their way. */
let wanted: Language = 'zh';

/** Only the language that is read is loaded, and only of folders whose code is. */
async function loadTexts() {
  const languages = [...new Set([currentLanguage(), wanted])];
  const missing = [...folders].flatMap(([folder, loaders]) =>
    languages
      .filter((language) => !i18next.hasResourceBundle(language, folder))
      .map(async (language) => {
        const { default: texts } = await loaders[language]();
        i18next.addResourceBundle(language, folder, texts);
      }),
  );
  await Promise.all(missing);
}

/** A part of the program that is loaded later, once the texts that it declares are there too. */
export async function withTexts<T>(part: Promise<T>): Promise<T> {
  const loaded = await part;
  await loadTexts();
  return loaded;
}

/** The texts of antd, and the names of months and days. */
const localeLoaders = {
  zh: async () => {
    const [antd] = await Promise.all([import('antd/locale/zh_CN'), import('dayjs/locale/zh-cn')]);
    return antd.default;
  },
  en: async () => (await import('antd/locale/en_US')).default,
};

const locales: Partial<Record<Language, Locale>> = {};

async function loadLocale() {
  const language = wanted;
  locales[language] ??= await localeLoaders[language]();
}

/** The texts of antd in the language that is read now. */
export function antdLocale(): Locale | undefined {
  return locales[currentLanguage()];
}

export async function startLanguage(): Promise<void> {
  const language = initialLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    ns: [],
    defaultNS: false,
    interpolation: { escapeValue: false },
  });
  await show(language);
}

export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(remembered, language);
  await show(language);
}

async function show(language: Language) {
  wanted = language;
  await Promise.all([loadTexts(), loadLocale()]);
  if (language === wanted) {
    await i18next.changeLanguage(language);
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
    document.documentElement.lang = tagOf(language);
  }
}

type Say = (label: Schemas['Label'] | undefined) => string;

/** The language that is read now; `say` is for the labels that the service sends in both. */
export function useLanguage() {
  // Draws the component again when the language changes.
  useTranslation();
  const language = currentLanguage();
  const say: Say = (label) => label?.[language] || label?.zh || label?.en || '';
  return { say, language };
}
