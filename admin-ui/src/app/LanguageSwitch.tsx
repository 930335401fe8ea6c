import { Segmented } from 'antd';
import { type Language, switchLanguage, useLanguage } from '../i18n';

export function LanguageSwitch() {
  const { t, language } = useLanguage();
  return (
    <Segmented<Language>
      aria-label={t('app.language')}
      value={language}
      onChange={switchLanguage}
      options={[
        { value: 'zh', label: <span lang="zh-CN">中文</span> },
        { value: 'en', label: <span lang="en">English</span> },
      ]}
    />
  );
}
