import { type Command, refusalToAct } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Outcome } from "../platform/outcome.ts";
import type { About } from "./about.ts";
import { addNote } from "./add-note.ts";
import { addTask } from "./add-task.ts";

/** What a member does by hand with the composer; rooms use `addNote` and `addTask`, under their own permissions. */
export async function writeNote(
  tx: Tx,
  command: Command & { about: About; personId?: string | null | undefined; body: string },
): Promise<Outcome<{ noteId: string }>> {
  return refusalToAct(command.by, "activity.write") ?? addNote(tx, command);
}

/** On one's own list. */
export async function planTask(
  tx: Tx,
  command: Command & {
    about: About;
    title: string;
    dueAt: Date;
    personId?: string | null | undefined;
    companyId?: string | null | undefined;
  },
): Promise<Outcome<{ taskId: string }>> {
  const no = refusalToAct(command.by, "activity.write");
  if (no) return no;
  return addTask(tx, { ...command, memberId: command.by.id, kind: "todo", reason: "planned by you" });
}
