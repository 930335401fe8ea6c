import { textsOf } from '../i18n';
import type zh from './texts.zh.json';

export const useWidgetTexts = textsOf<typeof zh>('ui', {
  zh: () => import('./texts.zh.json'),
  en: () => import('./texts.en.json'),
});
