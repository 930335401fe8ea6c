import type { QueryClient } from '@tanstack/react-query';
import {
  createLazyRoute,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf } from '../api/problem';
import { z } from '../api/schema-check';
import { sessionQuery } from '../features/session/api';
import type { EndedSession } from '../features/session/ended';
import { LoginPage } from '../features/session/LoginPage';
import { withTexts } from '../i18n';
import { Broken, BrokenPage, NotFound } from './fallbacks';
import { LanguageSwitch } from './LanguageSwitch';

/** A part of an address after its question mark; one that cannot be read is left out. */
const text = z.catch(z.optional(z.string()), undefined);

/** What the pages of one operator share, and how all of it is forgotten. */
type Context = { queries: QueryClient; ended: EndedSession; forget: () => void };

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: Broken,
});

const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  errorComponent: Broken,
  validateSearch: z.object({ back: text }),
  component: function Login() {
    const { back } = login.useSearch();
    const navigate = login.useNavigate();
    return <LoginPage languageSwitch={<LanguageSwitch />} onLoggedIn={() => navigate({ href: ownPath(back) })} />;
  },
});

/** Only a path of this site: `//elsewhere.example` and full addresses would lead an operator away. */
export function ownPath(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])/.test(back) ? back : '/campaigns';
}

const authenticated = createRoute({
  getParentRoute: () => root,
  id: 'authenticated',
  errorComponent: Broken,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery);
    } catch (error) {
      if (problemOf(error).status === 401) {
        throw redirect({ to: '/login', search: { back: location.href } });
      }
      throw error;
    }
  },
}).lazy(async () => {
  const [{ Shell }, { SessionEnded }] = await withTexts(
    Promise.all([import('./Shell'), import('../features/session/SessionEnded')]),
  );
  return createLazyRoute('/authenticated')({
    component: function Authenticated() {
      const { ended, forget } = authenticated.useRouteContext();
      const navigate = authenticated.useNavigate();
      const [operators, setOperators] = useState(1);
      const leaveFor = async (to: '/login' | '/') => {
        forget();
        await navigate({ to });
      };
      const beginAnew = () => {
        // The page in view is the former operator's until the next one is there: it begins anew at once.
        setOperators(operators + 1);
        return leaveFor('/');
      };
      return (
        <Shell onLeave={() => leaveFor('/login')}>
          <Outlet key={operators} />
          <SessionEnded ended={ended} onOtherOperator={beginAnew} />
        </Shell>
      );
    },
  });
});

const home = createRoute({
  getParentRoute: () => authenticated,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/campaigns' });
  },
});

// The code and the texts of each page are loaded when the page is first opened, or about to be: the login form does not wait for them.
const campaigns = createRoute({ getParentRoute: () => authenticated, path: '/campaigns' }).lazy(async () => {
  const { CampaignsPage } = await withTexts(import('../features/campaigns/CampaignsPage'));
  return createLazyRoute('/authenticated/campaigns')({ component: CampaignsPage });
});

const campaign = createRoute({
  getParentRoute: () => authenticated,
  path: '/campaigns/$key',
  validateSearch: z.object({ cell: text, rule: text, tab: text, table: text }),
}).lazy(async () => {
  const { CampaignPage } = await withTexts(import('../features/campaigns/CampaignPage'));
  return createLazyRoute('/authenticated/campaigns/$key')({
    component: function Campaign() {
      const navigate = campaign.useNavigate();
      return (
        <CampaignPage
          campaignKey={campaign.useParams().key}
          view={campaign.useSearch()}
          onView={(search) => navigate({ search, resetScroll: false })}
        />
      );
    },
  });
});

const workbooks = createRoute({ getParentRoute: () => authenticated, path: '/workbooks' }).lazy(async () => {
  const { WorkbooksPage } = await withTexts(import('../features/workbooks/WorkbooksPage'));
  return createLazyRoute('/authenticated/workbooks')({ component: WorkbooksPage });
});

const tryout = createRoute({ getParentRoute: () => authenticated, path: '/tryout' }).lazy(async () => {
  const { TryoutPage } = await withTexts(import('../features/tryout/TryoutPage'));
  return createLazyRoute('/authenticated/tryout')({ component: TryoutPage });
});

const simulation = createRoute({
  getParentRoute: () => authenticated,
  path: '/simulation',
  validateSearch: z.object({ run: text }),
}).lazy(async () => {
  const { SimulationPage } = await withTexts(import('../features/simulation/SimulationPage'));
  return createLazyRoute('/authenticated/simulation')({
    component: function Simulation() {
      const navigate = simulation.useNavigate();
      return <SimulationPage run={simulation.useSearch().run} onRun={(run) => navigate({ search: { run } })} />;
    },
  });
});

const reconciliation = createRoute({ getParentRoute: () => authenticated, path: '/reconciliation' }).lazy(async () => {
  const { ReconciliationPage } = await withTexts(import('../features/reconciliation/ReconciliationPage'));
  return createLazyRoute('/authenticated/reconciliation')({ component: ReconciliationPage });
});

const routeTree = root.addChildren([
  login,
  authenticated.addChildren([home, campaigns, campaign, workbooks, tryout, simulation, reconciliation]),
]);

export function createAppRouter(context: Context, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context,
    history,
    scrollRestoration: true,
    // The page's code comes while the pointer or the focus is on its link.
    defaultPreload: 'intent',
    // Caught at the page's own route, so that one page's failure leaves the navigation standing.
    defaultErrorComponent: BrokenPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
