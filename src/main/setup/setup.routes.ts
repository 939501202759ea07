import type { Actor } from "../../platform/actor.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { type Served, serve } from "../../platform/http/serve.ts";
import { dismissSetup, getWorkspace, hasDismissedSetup } from "../../team/public.ts";
import { dismissSetupChecklist, readSetupChecklist, type SetupStepShown } from "./setup.contract.ts";
import { setupSteps } from "./setup-steps.ts";

export const setupChecklistRoutes: Served[] = [
  serve(readSetupChecklist, ({ by, inWorkspace }) => inWorkspace((tx) => readChecklist(tx, by))),
  serve(dismissSetupChecklist, ({ by, at, inWorkspace }) =>
    inWorkspace((tx) => dismissSetup(tx, { by, at })),
  ),
];

async function readChecklist(tx: Tx, by: Actor) {
  const steps: SetupStepShown[] = [];
  for (const { key, href, may, isDone } of setupSteps) {
    const isOpen = may === null || by.may(may);
    steps.push({ key, done: await isDone(tx, by), href: isOpen ? href : null });
  }
  // The demo floor was set up by its story.
  const { demo } = await getWorkspace(tx);
  return { dismissed: demo || (await hasDismissedSetup(tx)), steps };
}
