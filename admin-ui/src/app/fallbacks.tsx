import { Link, useRouter } from '@tanstack/react-router';
import { Button, Result } from 'antd';
import { ProblemError } from '../api/problem';
import { useLanguage } from '../i18n';
import { useDocumentTitle } from '../ui/Page';
import { ProblemNotice } from '../ui/ProblemNotice';

export function NotFound() {
  const { t } = useLanguage();
  useDocumentTitle(t('app.notFoundTitle'));
  return (
    <main className="page">
      <Result
        status="404"
        title={<h1>{t('app.notFoundTitle')}</h1>}
        subTitle={t('app.notFound')}
        extra={<Link to="/campaigns">{t('app.toCampaigns')}</Link>}
      />
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
        <Result
          status="error"
          title={<h1>{t('app.crashed')}</h1>}
          subTitle={t('app.crashedHint')}
          extra={<Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>}
        />
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
