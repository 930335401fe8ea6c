import { Link, useRouter } from '@tanstack/react-router';
import { Button, Result } from 'antd';
import { problemOf } from '../api/problem';
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

/** Shown instead of a white page, whether the service is away or our own code failed. */
export function Broken({ error }: { error: unknown }) {
  const { t } = useLanguage();
  const router = useRouter();
  useDocumentTitle(t('app.crashed'));
  const unanswered = problemOf(error).status !== 0 || error instanceof TypeError;
  return (
    <main className="page">
      {unanswered ? (
        <ProblemNotice error={error} onRetry={() => router.invalidate()} />
      ) : (
        <Result
          status="error"
          title={<h1>{t('app.crashed')}</h1>}
          subTitle={t('app.crashedHint')}
          extra={<Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>}
        />
      )}
    </main>
  );
}
