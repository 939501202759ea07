import "../../platform/web/tokens.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider as Router } from "@tanstack/react-router";
import { StrictMode } from "react";
import { RouterProvider as AriaRouter } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { whenSignedOut } from "../../platform/web/api.ts";
import { createQueryClient } from "../../platform/web/query.ts";
import { applyTheme, followSystemTheme } from "../../platform/web/theme.ts";
import { browserViewer, ViewerProvider } from "../../platform/web/viewer.tsx";
import { startWords } from "../../platform/web/words.ts";
import { catalogues } from "./messages.ts";
import { rooms } from "./rooms.ts";
import { buildRouter } from "./router.tsx";

const client = createQueryClient();
const router = buildRouter(rooms, client);

applyTheme();
followSystemTheme();
startWords(catalogues);
// The session is known to be over: the shell sees null and leaves to sign-in, keeping the address to come back to.
whenSignedOut(() => {
  if (client.getQueryData(["session"])) client.setQueryData(["session"], null);
});

const isOurs = (href: string) => href.startsWith("/") && !href.startsWith("/api/");

createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <AriaRouter
      navigate={(to) => void (isOurs(to) ? router.navigate({ to }) : window.location.assign(to))}
      useHref={(to) => to}
    >
      <ViewerProvider viewer={browserViewer()}>
        <QueryClientProvider client={client}>
          <Router router={router} />
        </QueryClientProvider>
      </ViewerProvider>
    </AriaRouter>
  </StrictMode>,
);
