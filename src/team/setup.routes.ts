import { findDemoWorkspace, hasWorkspace } from "../platform/auth/workspaces.store.ts";
import { Reply } from "../platform/http/reply.ts";
import { type Served, serve } from "../platform/http/serve.ts";
import { isRefused } from "../platform/outcome.ts";
import { enterDemo, listDemoPeople, type OpenDemo, openDemoFloor } from "./demo-floor.ts";
import { setUpWorkspace } from "./set-up-workspace.ts";
import {
  enterDemoContract,
  getSetup,
  listDemoPeopleContract,
  openDemoContract,
  setUp,
} from "./setup.contract.ts";

/** First visit: set up, or explore the demo floor. Without `openDemo` there is none to explore. */
export function setupRoutes(openDemo: OpenDemo | null): Served[] {
  return [
    serve(getSetup, async (call) => {
      const needed = !(await hasWorkspace(call.directory));
      const isOpen = (await findDemoWorkspace(call.directory)) !== null;
      return { needed, demo: { available: isOpen || (needed && openDemo !== null), isOpen } };
    }),
    serve(setUp, async (call) => {
      const session = await setUpWorkspace(call, { ...call.body, ip: call.ip, at: call.at });
      return isRefused(session) ? session : Reply.signedIn({ ok: true }, session);
    }),
    serve(openDemoContract, async (call) =>
      openDemo ? openDemoFloor(call, openDemo, call.at) : { refused: "no-demo" },
    ),
    serve(listDemoPeopleContract, (call) => listDemoPeople(call, call.at)),
    serve(enterDemoContract, async (call) => {
      const session = await enterDemo(call, { memberId: call.body.memberId, at: call.at });
      return isRefused(session) ? session : Reply.signedIn({ ok: true }, session);
    }),
  ];
}
