import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import { insertConversation } from "./conversations.store.ts";
import { conversationHeld } from "./handoffs.events.ts";
import { loadToAnswer } from "./load-handoff.ts";

/** The AE's own call or live transfer with the person, after the offer. Meetings come by being recorded as held. */
export async function recordConversation(
  tx: Tx,
  command: Command & {
    handoffId: string;
    kind: "call" | "live";
    heldAt: Date;
    words: string;
    synthetic?: boolean | undefined;
  },
): Promise<Outcome<{ conversationId: string }>> {
  const { handoff, refusal } = await loadToAnswer(tx, command.handoffId, command.by);
  if (!handoff) return refusal;
  const { kind, heldAt, words, at } = command;
  if (heldAt < handoff.offeredAt) return refused("conversation-before-offer", { field: "heldAt" });
  if (heldAt > at) return refused("conversation-ahead", { field: "heldAt" });
  const conversationId = (await insertConversation(
    tx,
    {
      handoffId: handoff.id,
      kind,
      meetingId: null,
      heldBy: handoff.offeredTo,
      heldAt,
      words,
      synthetic: command.synthetic ?? false,
    },
    command,
  ))!;
  const { leadId, personId, id: handoffId } = handoff;
  await publish(tx, conversationHeld, { leadId, personId, handoffId, conversationId, kind }, command);
  return { conversationId };
}
