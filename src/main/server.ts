import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { openSessions } from "../platform/auth/sessions.ts";
import { openHttp } from "../platform/http/http-server.ts";
import { openApi } from "../platform/http/openapi.ts";
import type { Platform } from "../platform/platform.ts";
import type { Notices } from "../platform/push/notices.ts";
import { pushRoutes } from "../platform/push/push.routes.ts";
import { openActors } from "./actors.ts";
import { roomRoutes } from "./routes.ts";

const WEB_FOLDER = fileURLToPath(new URL("../../dist/web/", import.meta.url));
const VERSION = "0.1.0";

/** The HTTP side of the product: the API of every room, the push stream, and the built web app. */
export async function openServer(
  platform: Platform,
  notices: Notices,
  options: { checkAnswers?: boolean } = {},
): Promise<FastifyInstance> {
  const routes = [...roomRoutes, ...pushRoutes(notices)];
  const actors = openActors(platform, notices);
  const app = await openHttp({
    platform,
    sessions: openSessions(platform.directory, platform.secrets),
    findActor: actors.find,
    routes,
    checkAnswers: options.checkAnswers,
  });
  const document = openApi(
    routes.map((served) => served.contract),
    { title: "Frontline", version: VERSION, url: platform.publicUrl },
  );
  app.get("/api/health", async () => ({ ok: true, version: VERSION }));
  app.get("/api/openapi.json", async () => document);
  await serveWeb(app);
  return app;
}

/** The browser's routes all start from one page; unknown API addresses stay 404 as problem+json. */
async function serveWeb(app: FastifyInstance): Promise<void> {
  if (existsSync(WEB_FOLDER)) {
    await app.register(fastifyStatic, {
      root: WEB_FOLDER,
      index: false,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      // Only what carries a hash in its name may be kept without asking again.
      setHeaders: (answer, path) => {
        const isHashed = path.startsWith(join(WEB_FOLDER, "assets"));
        answer.header("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (request.method === "GET" && !request.url.startsWith("/api/") && existsSync(WEB_FOLDER)) {
      return reply.sendFile("index.html");
    }
    return reply.code(404).type("application/problem+json").send({
      type: "/problems/not-found",
      title: "There is nothing at this address.",
      status: 404,
      code: "not-found",
    });
  });
}
