import { Link, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError } from '../api/problem';
import { useDocumentTitle } from '../ui/Page';
import pageStyles from '../ui/Page.module.css';
import { ProblemNotice } from '../ui/ProblemNotice';
import styles from './fallbacks.module.css';
import { useTexts } from './texts';

/** Without pictures, since it comes with the first page. */
function Apology({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={styles.apology}>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}

export function NotFound() {
  const { t } = useTexts();
  useDocumentTitle(t('notFoundTitle'));
  return (
    <main className={pageStyles.page}>
      <Apology title={t('notFoundTitle')} text={t('notFound')}>
        <Link to="/campaigns">{t('toCampaigns')}</Link>
      </Apology>
    </main>
  );
}

/** Shown in place of a page that cannot be shown; the navigation around it stays. */
export function BrokenPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const { t } = useTexts();
  const router = useRouter();
  useDocumentTitle(t('crashed'));
  const retry = () => {
    reset?.();
    void router.invalidate();
  };
  return (
    <div className={pageStyles.page}>
      {error instanceof ProblemError ? (
        <ProblemNotice error={error} onRetry={retry} />
      ) : (
        <div role="alert">
          <Apology title={t('crashed')} text={t('crashedHint')}>
            <WaysOn />
          </Apology>
        </div>
      )}
    </div>
  );
}

/** The page as it is in a new start, the page before it, or the list that everything begins with. */
function WaysOn() {
  const { t } = useTexts();
  const { history } = useRouter();
  return (
    <div className={styles.ways}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
      {history.canGoBack() && <Button onClick={() => history.back()}>{t('back')}</Button>}
      <Link to="/campaigns">{t('toCampaigns')}</Link>
    </div>
  );
}

/** The same for a failure outside all pages, such as a service that is away when the application starts. */
export function Broken(props: { error: unknown; reset?: () => void }) {
  return (
    <main>
      <BrokenPage {...props} />
    </main>
  );
}
