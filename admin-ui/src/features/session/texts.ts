import { textsOf } from '../../i18n';
import type zh from './texts.zh.json';

export const useTexts = textsOf<typeof zh>('session', {
  zh: () => import('./texts.zh.json'),
  en: () => import('./texts.en.json'),
});
