import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n';
import { useDocumentTitle } from '../../ui/Page';
import { LoginForm } from './LoginForm';

export function LoginPage({ onLoggedIn, languageSwitch }: { onLoggedIn: () => void; languageSwitch: ReactNode }) {
  const { t } = useLanguage();
  useDocumentTitle(t('login.title'));
  return (
    <div className="login">
      <header className="login-language">{languageSwitch}</header>
      <main className="login-card">
        <img src="/favicon.svg" alt="" width={48} height={48} />
        <h1>{t('app.name')}</h1>
        <p className="login-intro">{t('login.intro')}</p>
        <LoginForm onLoggedIn={onLoggedIn} />
      </main>
    </div>
  );
}
