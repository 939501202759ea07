import type { QueryClient } from "@tanstack/react-query";
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { useSession } from "../../platform/web/session.ts";
import { mayMeet, type RoomRoute, type WebRoom } from "../../platform/web/web-room.ts";
import { navOf } from "./rooms-of-member.ts";
import { Failed, NotFound, NotOpen, Opening } from "./route-screens.tsx";
import { sessionQuery, setupQuery } from "./session-query.ts";
import { landsOnSetup } from "./setup/setup-query.ts";
import { Shell } from "./shell.tsx";

export interface RouterContext {
  client: QueryClient;
}

const signInPath = "/sign-in";
const welcomePath = "/welcome";

const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

/** Asks who is there before any screen behind the shell loads, and sends strangers to sign in and back. */
const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.client.ensureQueryData(sessionQuery());
    if (session) return { session };
    const { needed } = await context.client.ensureQueryData(setupQuery());
    if (needed) throw redirect({ to: welcomePath });
    throw redirect({ to: signInPath, search: { next: location.href } as never });
  },
});

function routeOf(route: RoomRoute) {
  const parent = route.frame === "public" || route.frame === "bare" ? rootRoute : shellRoute;
  return createRoute({
    getParentRoute: () => parent as typeof shellRoute,
    path: route.path,
    ...(route.search ? { validateSearch: (search: object) => route.search?.parse(search) ?? search } : {}),
    component: lazyRouteComponent(async () => {
      const { default: Screen } = await route.load();
      return {
        default: () => (parent === rootRoute ? <Screen /> : <Guarded route={route} screen={Screen} />),
      };
    }),
    loaderDeps: ({ search }) => ({ search: search as object }),
    loader: ({ context, params, deps }) => {
      const client = (context as unknown as RouterContext).client;
      // Not awaited: the screen shows its own skeleton while the data is on its way.
      void route.prepare?.({ client, params: params as Record<string, string>, search: deps.search });
    },
    staticData: { crumb: route.crumb },
  });
}

/** Asks the session as it is now, not as it was on arrival: a right taken away closes the screen under its reader. */
function Guarded({ route, screen: Screen }: { route: RoomRoute; screen: React.ComponentType }) {
  const session = useSession();
  return mayMeet(route, session.member) ? <Screen /> : <NotOpen />;
}

export function buildRouter(rooms: readonly WebRoom[], client: QueryClient) {
  const all = rooms.flatMap((room) => room.routes ?? []);
  const behindShell = all.filter((route) => !route.frame || route.frame === "shell").map(routeOf);
  const beside = all.filter((route) => route.frame && route.frame !== "shell").map(routeOf);
  const homeRoute = createRoute({
    getParentRoute: () => shellRoute,
    path: "/",
    beforeLoad: async ({ context }) => {
      if (await landsOnSetup(context.client, context.session)) throw redirect({ to: "/setup" });
      const [first] = navOf(rooms, context.session.member).filter((entry) => entry.to !== "/");
      if (first) throw redirect({ to: first.to });
    },
    component: NotFound,
  });
  // Inside the shell, so that whoever is lost still has the rail and the search.
  const lostRoute = createRoute({ getParentRoute: () => shellRoute, path: "$", component: NotFound });
  const hasHome = all.some((route) => route.path === "/");
  return createRouter({
    routeTree: rootRoute.addChildren([
      shellRoute.addChildren([...behindShell, lostRoute, ...(hasHome ? [] : [homeRoute])] as never[]),
      ...(beside as never[]),
    ]),
    context: { client },
    defaultPreload: "intent",
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 400,
    defaultPendingComponent: Opening,
    defaultErrorComponent: Failed,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    crumb?: string | undefined;
  }
}
