import type { Tx } from "../platform/db/tx.ts";
import { type Ok, ok } from "../platform/outcome.ts";
import { updateLastTouch } from "./persons.store.ts";

/** Somebody of ours and this person were in touch, in either direction; the lists of persons and companies say when. */
export async function touchPerson(tx: Tx, { personId, at }: { personId: string; at: Date }): Promise<Ok> {
  await updateLastTouch(tx, personId, at);
  return ok;
}
