import { type Served, serve } from "../platform/http/serve.ts";
import { listCharterCards, listCharterHistory, listMyCharterCards } from "./charter-cards.ts";
import {
  acknowledgeCharterContract,
  getMyCharters,
  listCharters,
  listCharterVersionsContract,
  publishCharterContract,
} from "./charters.contract.ts";
import { acknowledgeCharter, publishCharter } from "./publish-charter.ts";

/** `registered`: every right a room of this installation knows, in words. */
export function charterRoutes(registered: Readonly<Record<string, string>>): Served[] {
  const rights = Object.entries(registered).map(([key, says]) => ({ key, says }));
  const keys = Object.keys(registered);
  return [
    serve(listCharters, (call) =>
      call.inWorkspace(async (tx) => ({ rows: await listCharterCards(tx, call.at), rights })),
    ),
    serve(getMyCharters, (call) =>
      call.inWorkspace(async (tx) => ({
        rows: await listMyCharterCards(tx, { by: call.by, at: call.at }),
        rights,
      })),
    ),
    serve(listCharterVersionsContract, (call) =>
      call.inWorkspace(async (tx) => ({ rows: await listCharterHistory(tx, call.params.role) })),
    ),
    serve(publishCharterContract, (call) => {
      const { basedOn, ...body } = call.body;
      const charter = { role: call.params.role, ...body };
      return call.inWorkspace((tx) =>
        publishCharter(tx, { by: call.by, at: call.at, charter, basedOn, registered: keys }),
      );
    }),
    serve(acknowledgeCharterContract, (call) =>
      call.inWorkspace((tx) =>
        acknowledgeCharter(tx, {
          by: call.by,
          at: call.at,
          role: call.params.role,
          version: call.body.version,
        }),
      ),
    ),
  ];
}
