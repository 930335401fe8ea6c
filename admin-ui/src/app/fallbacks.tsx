import { Link, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ProblemError } from '../api/problem';
import { useLanguage } from '../i18n';
import { useDocumentTitle } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';

/** Without pictures, since it comes with the first page. */
function Apology({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="apology">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}

export function NotFound() {
  const { t } = useLanguage();
  useDocumentTitle(t('app.notFoundTitle'));
  return (
    <main className="page">
      <Apology title={t('app.notFoundTitle')} text={t('app.notFound')}>
        <Link to="/campaigns">{t('app.toCampaigns')}</Link>
      </Apology>
    </main>
  );
}

/** Shown in place of a page that cannot be shown; the navigation around it stays. */
export function BrokenPage({ error, reset }: { error: unknown; reset?: () => void }) {
  const { t } = useLanguage();
  const router = useRouter();
  useDocumentTitle(t('app.crashed'));
  const retry = () => {
    reset?.();
    void router.invalidate();
  };
  return (
    <div className="page">
      {error instanceof ProblemError ? (
        <ProblemNotice error={error} onRetry={retry} />
      ) : (
        <Apology title={t('app.crashed')} text={t('app.crashedHint')}>
          <Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>
        </Apology>
      )}
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
