import { Link, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError } from '../api/problem';
import { useDocumentTitle } from '../ui/Page';
import pageStyles from '../ui/Page.module.css';
import { ProblemNotice } from '../ui/ProblemNotice';
import styles from './fallbacks.module.css';
import { useTexts } from './texts';

/** Has no pictures, because it is loaded with the first page. */
function Message({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={styles.message}>
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
      <Message title={t('notFoundTitle')} text={t('notFound')}>
        <Link to="/campaigns">{t('toCampaigns')}</Link>
      </Message>
    </main>
  );
}

/** Stands in place of a page that failed. The navigation around it still works. */
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
          <Message title={t('crashed')} text={t('crashedHint')}>
            <NextSteps />
          </Message>
        </div>
      )}
    </div>
  );
}

/** Reload the page, go back, or open the list of campaigns. */
function NextSteps() {
  const { t } = useTexts();
  const { history } = useRouter();
  return (
    <div className={styles.steps}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
      {history.canGoBack() && <Button onClick={() => history.back()}>{t('back')}</Button>}
      <Link to="/campaigns">{t('toCampaigns')}</Link>
    </div>
  );
}

/** Stands in place of the whole UI, for example if the service cannot be reached at the start. */
export function Broken(props: { error: unknown; reset?: () => void }) {
  return (
    <main>
      <BrokenPage {...props} />
    </main>
  );
}
