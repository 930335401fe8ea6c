import { textsOf } from '../i18n';
import type zh from './texts.zh.json';

export const useDomainTexts = textsOf<typeof zh>('domain', {
  zh: () => import('./texts.zh.json'),
  en: () => import('./texts.en.json'),
});
