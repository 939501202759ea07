import "../tokens.css";
import { QueryClientProvider } from "@tanstack/react-query";
import {
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider as Router,
  useLocation,
} from "@tanstack/react-router";
import type { FunctionComponent } from "react";
import { createRoot } from "react-dom/client";
import { Toasts } from "../kit/toast.tsx";
import { createQueryClient } from "../query.ts";
import { TimelinePresentersContext } from "../record/timeline-presenter.ts";
import { useShortcutKeys } from "../shortcuts.ts";
import { applyTheme } from "../theme.ts";
import { ViewerProvider } from "../viewer.tsx";
import { startWords } from "../words.ts";
import { BoardKitchen } from "./board-kitchen.tsx";
import { ChartKitchen } from "./chart-kitchen.tsx";
import { FieldKitchen } from "./field-kitchen.tsx";
import { ListKitchen } from "./list-kitchen.tsx";
import { OverlayKitchen } from "./overlay-kitchen.tsx";
import { PublicKitchen } from "./public-kitchen.tsx";
import { QueueKitchen } from "./queue-kitchen.tsx";
import { presenters, RecordKitchen } from "./record-kitchen.tsx";
import { SettingsKitchen } from "./settings-kitchen.tsx";
import { StateKitchen } from "./state-kitchen.tsx";

/** Every component and state, one page per kind: `/kitchen/list`, `/kitchen/record`… */
export const pages: Record<string, FunctionComponent> = {
  states: StateKitchen,
  fields: FieldKitchen,
  overlays: OverlayKitchen,
  charts: ChartKitchen,
  list: ListKitchen,
  record: RecordKitchen,
  queue: QueueKitchen,
  board: BoardKitchen,
  settings: SettingsKitchen,
  public: PublicKitchen,
};

function Frame() {
  useShortcutKeys();
  // A public page brings its own landmark.
  const Content = useLocation().pathname.endsWith("/public") ? "div" : "main";
  return (
    <div className="flex h-dvh flex-col">
      <nav
        aria-label="Kitchen"
        className="flex shrink-0 flex-wrap gap-3 border-line border-b bg-canvas px-4 py-1.5 text-sm"
      >
        {Object.keys(pages).map((name) => (
          <a
            key={name}
            href={`/kitchen/${name}`}
            className="focus-ring inline-flex min-h-6 items-center rounded-sm text-muted hover:text-ink"
          >
            {name}
          </a>
        ))}
      </nav>
      <Content className="scroll-quiet min-h-0 flex-1 overflow-auto">
        <Outlet />
      </Content>
      <Toasts />
    </div>
  );
}

const root = createRootRoute({ component: Frame });
const routes = Object.entries(pages).map(([name, component]) =>
  createRoute({ getParentRoute: () => root, path: `/kitchen/${name}`, component }),
);
const home = createRoute({ getParentRoute: () => root, path: "/kitchen", component: StateKitchen });

applyTheme();
startWords([]);
createRoot(document.getElementById("app") as HTMLElement).render(
  <ViewerProvider viewer={{ locale: "en-GB", zone: "Europe/Berlin" }}>
    <TimelinePresentersContext value={presenters}>
      <QueryClientProvider client={createQueryClient()}>
        <Router router={createRouter({ routeTree: root.addChildren([home, ...routes]) })} />
      </QueryClientProvider>
    </TimelinePresentersContext>
  </ViewerProvider>,
);
