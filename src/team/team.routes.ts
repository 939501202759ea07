import type { Served } from "../platform/http/serve.ts";
import { charterRoutes } from "./charters.routes.ts";
import type { OpenDemo } from "./demo-floor.ts";
import { invitationRoutes } from "./invitations.routes.ts";
import { memberRoutes } from "./members.routes.ts";
import { sessionRoutes } from "./sessions.routes.ts";
import { setupRoutes } from "./setup.routes.ts";
import { teamsRoutes } from "./teams.routes.ts";
import { workspaceRoutes } from "./workspace.routes.ts";

/** `main` passes in what this room cannot know: the rights all rooms register, and who tells the demo story. */
export function teamRoutes(options: {
  registeredPermissions: Readonly<Record<string, string>>;
  openDemo: OpenDemo | null;
}): Served[] {
  return [
    ...sessionRoutes,
    ...setupRoutes(options.openDemo),
    ...memberRoutes,
    ...teamsRoutes,
    ...invitationRoutes,
    ...charterRoutes(options.registeredPermissions),
    ...workspaceRoutes,
  ];
}
