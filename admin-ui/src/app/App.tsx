import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type RouterHistory, RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useMemo } from 'react';
import { connect } from '../api/client';
import { problemOf, unreachable } from '../api/problem';
import { currentLanguage, tagOf, useLanguage } from '../i18n';
import { createAppRouter } from './router';
import { theme } from './theme';

/** A refusal stays a refusal; only what may pass by itself is asked again. */
function worthRetrying(failures: number, error: unknown): boolean {
  const { type, status } = problemOf(error);
  return failures < 2 && (type === unreachable || status >= 500);
}

function createApp(history: RouterHistory | undefined) {
  const queries = new QueryClient({
    defaultOptions: { queries: { retry: worthRetrying, staleTime: 10_000 } },
  });
  const router = createAppRouter(queries, history);
  connect({
    language: () => tagOf(currentLanguage()),
    onSessionLost: () => {
      const { pathname, href } = router.state.location;
      if (pathname !== '/login') {
        queries.clear();
        void router.navigate({ to: '/login', search: { back: href } });
      }
    },
  });
  return { queries, router };
}

/** Addresses come from the browser unless a history is given. */
export function App({ history }: { history?: RouterHistory }) {
  const { language } = useLanguage();
  const { queries, router } = useMemo(() => createApp(history), [history]);
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
