import { PassThrough } from "node:stream";
import { z } from "zod";
import { route } from "../http/contract.ts";
import { Reply } from "../http/reply.ts";
import { type Served, serve } from "../http/serve.ts";
import type { Notices } from "./notices.ts";

const HEARTBEAT = 20_000;

const openPush = route({
  name: "openPush",
  method: "GET",
  path: "/api/v1/push",
  says: "A stream of server-sent events: names and subject ids of what changed, never its content.",
  may: "member",
  answer: z.any(),
});

/** Pushes names and ids only; the browser refetches what it shows through the permission check. */
export function pushRoutes(notices: Notices): Served[] {
  return [
    serve(openPush, async ({ workspaceId }) => {
      const stream = new PassThrough();
      stream.write("retry: 2000\n\n");
      const silence = notices.hear((notice) => {
        if (notice.workspaceId !== workspaceId) return;
        for (const event of notice.events) stream.write(`data: ${JSON.stringify(event)}\n\n`);
      });
      const heartbeat = setInterval(() => stream.write(": still here\n\n"), HEARTBEAT);
      heartbeat.unref();
      stream.on("close", () => {
        clearInterval(heartbeat);
        silence();
      });
      return Reply.file(stream, "text/event-stream");
    }),
  ];
}
