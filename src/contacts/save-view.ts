import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { deleteSavedView, findSavedView, insertSavedView, type SavedView } from "./saved-views.store.ts";

/** A list as a member likes to see it, kept under a name: for themselves, or for everyone. */
export async function saveView(
  tx: Tx,
  command: Command & { list: string; name: string; search: Record<string, string>; isShared: boolean },
): Promise<Outcome<SavedView>> {
  const { list, name, search, by, at } = command;
  const view = {
    id: newId(),
    list,
    name,
    search,
    memberId: command.isShared ? null : by.id,
    createdBy: by.id,
  };
  await insertSavedView(tx, { ...view, at });
  return view;
}

/** Only whoever made it takes it away. */
export async function forgetView(tx: Tx, command: Command & { viewId: string }): Promise<Outcome<Ok>> {
  const view = await findSavedView(tx, command.viewId);
  if (!view) return refused("not-found");
  if (view.createdBy !== command.by.id) return refused("not-permitted");
  await deleteSavedView(tx, view.id);
  return ok;
}
