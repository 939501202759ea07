import "./bigint-json.ts";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from "fastify";
import { type Actor, systemActor } from "../actor.ts";
import type { Sessions } from "../auth/sessions.ts";
import { isRefused } from "../outcome.ts";
import type { Platform } from "../platform.ts";
import { commonRefusals, invalid, type Problem, problem, problemOf } from "./problem.ts";
import { Reply } from "./reply.ts";
import type { Call, Served } from "./serve.ts";

export const SESSION_COOKIE = "frontline_session";

export interface HttpOptions {
  platform: Platform;
  sessions: Sessions;
  /** The member under their charter, or null when they may no longer sign in. */
  findActor: (workspaceId: string, memberId: string) => Promise<Actor | null>;
  routes: readonly Served[];
  /** Tests check every answer against its contract; in production the types have. */
  checkAnswers?: boolean;
}

/** Binds the contracts to an HTTP server. It decides nothing: it checks, calls the door, and words the answer. */
export async function openHttp(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    trustProxy: "loopback",
    bodyLimit: 2 * 1024 * 1024,
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: true,
  });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        frameAncestors: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    hsts: options.platform.publicUrl.startsWith("https:"),
  });
  await app.register(rateLimit, { global: false });
  // A file or a form post reaches its door as a stream, whatever its size; the door bounds what it reads.
  app.addContentTypeParser(
    ["text/csv", "application/octet-stream", "application/x-www-form-urlencoded", "text/plain"],
    (_request, payload, done) => done(null, payload),
  );
  const isRaw = (served: Served) => served.contract.raw === true;
  for (const served of options.routes.filter((each) => !isRaw(each))) bind(app, served, options);
  app.setErrorHandler((error, _request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status === 429) return send(reply, problem("too-many", commonRefusals["too-many"]));
    if (status === 413) return send(reply, problem("too-large", commonRefusals["too-large"]));
    if (status < 500)
      return send(reply, { ...problem("invalid", commonRefusals.invalid), title: (error as Error).message });
    options.platform.log.error({ err: error }, "request failed");
    return send(reply, problem("unexpected", commonRefusals.unexpected));
  });
  await app.register(async (unparsed) => {
    unparsed.removeAllContentTypeParsers();
    unparsed.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    for (const served of options.routes.filter(isRaw)) bind(unparsed, served, options);
  });
  return app;
}

function bind(app: FastifyInstance, served: Served, options: HttpOptions): void {
  const { contract } = served;
  app.route({
    method: contract.method,
    url: contract.path,
    ...(contract.rate
      ? { config: { rateLimit: { max: contract.rate.max, timeWindow: contract.rate.perSeconds * 1000 } } }
      : {}),
    handler: async (request, reply) => {
      const call = await checkCall(request, served, options);
      if ("status" in call) return send(reply, call);
      const outcome = await served.handle(call as Call<never, never, never>);
      if (isRefused(outcome)) return send(reply, problemOf(contract, outcome));
      if (outcome instanceof Reply) return sendReply(reply, outcome, options);
      if (options.checkAnswers) contract.answer.parse(JSON.parse(JSON.stringify(outcome)));
      return reply.send(outcome);
    },
  });
}

/** Session, charter, shape: in that order, so that a stranger learns nothing of a route but that it exists. */
async function checkCall(
  request: FastifyRequest,
  { contract }: Served,
  options: HttpOptions,
): Promise<Call | Problem> {
  const { platform, sessions } = options;
  const at = platform.clock();
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
  const token = bearer ?? request.cookies[SESSION_COOKIE] ?? null;
  let by: Actor = systemActor("visitor");
  let workspaceId = "";
  if (contract.may !== "anyone") {
    // A cookie travels by itself; a header of ours does not cross sites without asking (and we never allow it).
    const crossSite = request.method !== "GET" && !bearer && request.headers["x-frontline"] === undefined;
    if (crossSite) return problem("cross-site", commonRefusals["cross-site"]);
    const session = token ? await sessions.find(token, at) : null;
    const actor = session && (await options.findActor(session.workspaceId, session.memberId));
    if (!session || !actor) return problem("not-signed-in", commonRefusals["not-signed-in"]);
    if (contract.may !== "member" && !actor.may(contract.may)) {
      return problem("not-permitted", commonRefusals["not-permitted"], {
        refused: "not-permitted",
        facts: { permission: contract.may },
      });
    }
    by = actor;
    workspaceId = session.workspaceId;
  }
  const checked: Record<string, unknown> = {};
  for (const part of ["params", "query", "body"] as const) {
    const shape = contract[part];
    if (!shape) continue;
    const parsed = shape.safeParse(request[part] ?? {});
    if (!parsed.success) return invalid(parsed.error);
    checked[part] = parsed.data;
  }
  const isStream = typeof (request.body as { pipe?: unknown } | null)?.pipe === "function";
  return {
    ...platform,
    params: checked.params,
    query: checked.query,
    body: checked.body,
    by,
    at,
    workspaceId,
    ip: request.ip,
    headers: request.headers,
    token,
    upload: isStream ? (request.body as Call["upload"]) : null,
    inWorkspace: (act) => platform.work.inWorkspace(workspaceId, act),
  };
}

function send(reply: FastifyReply, answer: Problem): FastifyReply {
  return reply.code(answer.status).type("application/problem+json").send(answer);
}

function sendReply(reply: FastifyReply, answer: Reply, options: HttpOptions): FastifyReply {
  if (answer.cookie === "clear") reply.clearCookie(SESSION_COOKIE, { path: "/" });
  else if (answer.cookie) {
    reply.setCookie(SESSION_COOKIE, answer.cookie.token, {
      path: "/",
      httpOnly: true,
      sameSite: "lax",
      secure: options.platform.publicUrl.startsWith("https:"),
      expires: answer.cookie.expiresAt,
    });
  }
  return reply
    .code(answer.status)
    .headers(answer.headers)
    .send(answer.body ?? undefined);
}
