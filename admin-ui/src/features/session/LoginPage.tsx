import type { ReactNode } from 'react';
import { useDocumentTitle } from '../../ui/Page';
import { useWidgetTexts } from '../../ui/texts';
import { LoginForm } from './LoginForm';
import styles from './login.module.css';
import { useTexts } from './texts';

export function LoginPage({ onLoggedIn, languageSwitch }: { onLoggedIn: () => void; languageSwitch: ReactNode }) {
  const { t } = useTexts();
  const widgets = useWidgetTexts();
  useDocumentTitle(t('title'));
  return (
    <div className={styles.login}>
      <header className={styles.language}>{languageSwitch}</header>
      <main className={styles.card}>
        <img src="/favicon.svg" alt="" width={48} height={48} />
        <h1>{widgets.t('product')}</h1>
        <p className={styles.intro}>{t('intro')}</p>
        <LoginForm onLoggedIn={onLoggedIn} />
      </main>
    </div>
  );
}
