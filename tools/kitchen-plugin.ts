import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const page = fileURLToPath(new URL("../src/platform/web/kitchen/index.html", import.meta.url));
const script = fileURLToPath(new URL("../src/platform/web/kitchen/kitchen.tsx", import.meta.url));

/** Serves `/kitchen` while developing: every component and state. Nothing of it is built. */
export function kitchen(): Plugin {
  return {
    name: "frontline-kitchen",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        if (!/^\/kitchen([/?]|$)/.test(request.url ?? "")) return next();
        const html = readFileSync(page, "utf8").replace("./kitchen.tsx", `/@fs${script}`);
        response.setHeader("content-type", "text/html");
        response.end(await server.transformIndexHtml("/kitchen", html));
      });
    },
  };
}
