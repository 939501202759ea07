import { type Command, refusalToAct } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Outcome } from "../platform/outcome.ts";
import { factRecorded } from "./contacts.events.ts";
import { type Fact, insertFact, listFacts } from "./facts.store.ts";

/** Something heard of a buyer: of whom, by whom, and the call, mail or note that shows it. */
export async function recordFact(
  tx: Tx,
  command: Command & {
    about: { kind: string; id: string };
    key: string;
    value: unknown;
    state: Fact["state"];
    /** The person on the buyer's side who said it. */
    saidBy?: string | null;
    evidence: { kind: string; id: string } | null;
  },
): Promise<Outcome<{ factId: string }>> {
  const no = refusalToAct(command.by, "contacts.write");
  if (no) return no;
  const { about, key, value, state, evidence } = command;
  const factId = newId();
  await insertFact(tx, {
    id: factId,
    aboutKind: about.kind,
    aboutId: about.id,
    key,
    value,
    state,
    saidBy: command.saidBy ?? null,
    evidenceKind: evidence?.kind ?? null,
    evidenceId: evidence?.id ?? null,
    recordedBy: command.by.id,
    recordedAt: command.at,
  });
  await publish(tx, factRecorded, { factId, aboutKind: about.kind, aboutId: about.id, key, state }, command);
  return { factId };
}

/** What is known now: the newest word on each key. */
export function factsOf(tx: Tx, about: { kind: string; id: string }): Promise<Fact[]> {
  return listFacts(tx, about);
}
