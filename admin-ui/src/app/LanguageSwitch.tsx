import { type Language, switchLanguage, useLanguage } from '../i18n';
import './language.css';

const languages: { value: Language; tag: string; name: string }[] = [
  { value: 'zh', tag: 'zh-CN', name: '中文' },
  { value: 'en', tag: 'en', name: 'English' },
];

export function LanguageSwitch() {
  const { t, language } = useLanguage();
  return (
    <fieldset className="language-switch" aria-label={t('app.language')}>
      {languages.map(({ value, tag, name }) => (
        <label key={value} lang={tag}>
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
