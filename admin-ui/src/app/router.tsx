import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  type RouterHistory,
  redirect,
} from '@tanstack/react-router';
import { problemOf } from '../api/problem';
import { z } from '../api/schema-check';
import { sessionQuery } from '../features/session/api';
import type { EndedSession } from '../features/session/ended';
import { LoginPage } from '../features/session/LoginPage';
import { Broken, BrokenPage, NotFound } from './fallbacks';
import { LanguageSwitch } from './LanguageSwitch';

// Each page is loaded when it is first opened: whoever logs in does not wait for what they may not need.
const CampaignPage = lazyRouteComponent(() => import('../features/campaigns/CampaignPage'), 'CampaignPage');
const CampaignsPage = lazyRouteComponent(() => import('../features/campaigns/CampaignsPage'), 'CampaignsPage');
const ReconciliationPage = lazyRouteComponent(
  () => import('../features/reconciliation/ReconciliationPage'),
  'ReconciliationPage',
);
const SessionEnded = lazyRouteComponent(() => import('../features/session/SessionEnded'), 'SessionEnded');
const Shell = lazyRouteComponent(() => import('./Shell'), 'Shell');
const SimulationPage = lazyRouteComponent(() => import('../features/simulation/SimulationPage'), 'SimulationPage');
const TryoutPage = lazyRouteComponent(() => import('../features/tryout/TryoutPage'), 'TryoutPage');
const WorkbooksPage = lazyRouteComponent(() => import('../features/workbooks/WorkbooksPage'), 'WorkbooksPage');

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
  component: function Authenticated() {
    const { ended, forget } = authenticated.useRouteContext();
    const navigate = authenticated.useNavigate();
    const leaveFor = async (to: '/login' | '/') => {
      forget();
      await navigate({ to });
    };
    return (
      <Shell onLeave={() => leaveFor('/login')}>
        <Outlet />
        <SessionEnded ended={ended} onOtherOperator={() => leaveFor('/')} />
      </Shell>
    );
  },
});

const home = createRoute({
  getParentRoute: () => authenticated,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/campaigns' });
  },
});

const campaigns = createRoute({ getParentRoute: () => authenticated, path: '/campaigns', component: CampaignsPage });

const campaign = createRoute({
  getParentRoute: () => authenticated,
  path: '/campaigns/$key',
  validateSearch: z.object({
    cell: text,
    rule: text,
    tab: text,
    table: text,
  }),
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

const workbooks = createRoute({ getParentRoute: () => authenticated, path: '/workbooks', component: WorkbooksPage });

const tryout = createRoute({ getParentRoute: () => authenticated, path: '/tryout', component: TryoutPage });

const simulation = createRoute({
  getParentRoute: () => authenticated,
  path: '/simulation',
  validateSearch: z.object({ run: text }),
  component: function Simulation() {
    const navigate = simulation.useNavigate();
    return <SimulationPage run={simulation.useSearch().run} onRun={(run) => navigate({ search: { run } })} />;
  },
});

const reconciliation = createRoute({
  getParentRoute: () => authenticated,
  path: '/reconciliation',
  component: ReconciliationPage,
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
