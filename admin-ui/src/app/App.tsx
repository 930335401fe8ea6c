import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { useMemo } from 'react';
import { connect } from '../api/client';
import { problemOf, unreachable } from '../api/problem';
import { type Kept, KeptContext } from '../domain/kept';
import { EndedSession } from '../features/session/ended';
import { antdLocale, currentLanguage, tagOf, useLanguage } from '../i18n';
import { createAppRouter } from './router';
import { theme } from './theme';

/** A refusal stays a refusal; only what may pass by itself is asked again. */
function worthRetrying(failures: number, error: unknown): boolean {
  const { type, status } = problemOf(error);
  return failures < 2 && (type === unreachable || status >= 500);
}

/** Who goes on by keyboard, or listens, begins at the new page's heading; a page that has moved the focus itself keeps it. */
function focusHeading() {
  const main = document.querySelector('main');
  if (main !== null && !main.contains(document.activeElement)) {
    main.querySelector('h1')?.focus({ preventScroll: true });
  }
}

function createApp(history: RouterHistory | undefined) {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: worthRetrying, staleTime: 10_000 } },
  });
  const kept: Kept = new Map();
  const ended = new EndedSession();
  const forget = () => {
    ended.set(false);
    queries.clear();
    kept.clear();
  };
  const router = createAppRouter({ queries, ended, forget }, history);
  connect({
    language: () => tagOf(currentLanguage()),
    onSessionLost: () => {
      if (router.state.location.pathname !== '/login') {
        ended.set(true);
      }
    },
  });
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (fromLocation !== undefined && pathChanged) {
      focusHeading();
    }
  });
  return { queries, router, kept };
}

/** Addresses come from the browser unless a history is given. */
export function App({ history }: { history?: RouterHistory }) {
  useLanguage();
  const { queries, router, kept } = useMemo(() => createApp(history), [history]);
  return (
    <ConfigProvider theme={theme} locale={antdLocale()} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queries}>
        <KeptContext value={kept}>
          <RouterProvider router={router} />
        </KeptContext>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
