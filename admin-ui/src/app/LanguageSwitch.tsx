import type { ReactNode } from 'react';
import { type Language, switchLanguage } from '../i18n';
import styles from './LanguageSwitch.module.css';
import { useTexts } from './texts';

const languages: { value: Language; name: ReactNode }[] = [
  { value: 'zh', name: <span lang="zh-CN">中文</span> },
  { value: 'en', name: <span lang="en">English</span> },
];

export function LanguageSwitch() {
  const { t, language } = useTexts();
  return (
    <fieldset className={styles.switch} aria-label={t('language')}>
      {languages.map(({ value, name }) => (
        <label key={value}>
          <input
            type="radio"
            name="language"
            value={value}
            checked={value === language}
            onChange={() => switchLanguage(value)}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
