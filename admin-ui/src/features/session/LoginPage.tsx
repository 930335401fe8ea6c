import type { ReactNode } from 'react';
import { useDocumentTitle } from '../../ui/Page';
import { useWidgetTexts } from '../../ui/texts';
import { LoginForm } from './LoginForm';
import { useTexts } from './texts';

export function LoginPage({ onLoggedIn, languageSwitch }: { onLoggedIn: () => void; languageSwitch: ReactNode }) {
  const { t } = useTexts();
  const widgets = useWidgetTexts();
  useDocumentTitle(t('title'));
  return (
    <div className="login">
      <header className="login-language">{languageSwitch}</header>
      <main className="login-card">
        <img src="/favicon.svg" alt="" width={48} height={48} />
        <h1>{widgets.t('product')}</h1>
        <p className="login-intro">{t('intro')}</p>
        <LoginForm onLoggedIn={onLoggedIn} />
      </main>
    </div>
  );
}
