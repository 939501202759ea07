import { recordFact } from "../contacts/public.ts";
import { convertLead } from "../leads/public.ts";
import type { Command } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, orRefuse } from "../platform/outcome.ts";
import { refusalToRequalify } from "./answers.ts";
import { type Conversation, findOwnConversation } from "./conversations.store.ts";
import { endHandoff, passOf } from "./end-handoff.ts";
import type { Handoff } from "./handoff.ts";
import { handoffRequalified } from "./handoffs.events.ts";
import { loadToAnswer } from "./load-handoff.ts";
import { findQualification, listMarks, listWaivers, type MarkRow } from "./qualifications.store.ts";
import { insertRequalification } from "./requalifications.store.ts";

export interface Verdict {
  handoffId: string;
  /** Minor units of `currency`: the AE's own estimate, above zero. */
  amountMinor: bigint;
  currency: string;
  nextStep: string;
  nextStepAt: Date;
  words?: string | null | undefined;
  /** The amount comes from a rule and not from the AE (a replay of recorded data). */
  amountSynthetic?: boolean | undefined;
}

/**
 * Law 4: the one verdict that earns the rep's credit, given once, never taken back. Deals and pay hear it in this
 * transaction. Refuses law 3's codes, then `accept-first`, `no-conversation`, `own-marks-missing`,
 * `criteria-contradicted`, `amount-missing`, `next-step-missing`, `next-step-in-past`.
 */
export async function requalify(
  tx: Tx,
  command: Command & Verdict,
): Promise<Outcome<{ requalificationId: string }>> {
  const { handoff, refusal } = await loadToAnswer(tx, command.handoffId, command.by);
  if (!handoff) return refusal;
  const { amountMinor, currency, nextStep, nextStepAt, words, by, at } = command;
  const qualification = (await findQualification(tx, { id: handoff.qualificationId }))!;
  const conversation = await findOwnConversation(tx, handoff);
  const own = await listMarks(tx, {
    qualificationId: qualification.id,
    side: "ae",
    handoffId: handoff.id,
  });
  const waivers = await listWaivers(tx, qualification.id);
  const no = refusalToRequalify(
    handoff,
    {
      conversation,
      criteria: qualification.criteria,
      ownMarks: new Map(own.map(({ criterion, mark }) => [criterion, mark])),
      waived: new Set(waivers.map((waiver) => waiver.criterion)),
      amountMinor,
      nextStep,
      nextStepAt,
    },
    at,
  );
  if (no) return no;

  const requalificationId = newId();
  const ended = await endHandoff(
    tx,
    handoff,
    { state: "requalified", answer: "requalified", words: words ?? null, facts: { requalificationId } },
    command,
  );
  await insertRequalification(tx, {
    id: requalificationId,
    handoffId: handoff.id,
    conversationId: conversation!.id,
    amountMinor,
    amountSynthetic: command.amountSynthetic ?? false,
    currency,
    nextStep,
    nextStepAt,
    words: words ?? null,
    requalifiedBy: by.id,
    requalifiedAt: at,
  });
  await keepFacts(tx, ended, own, conversation!, command);
  orRefuse(await convertLead(tx, { leadId: handoff.leadId, by, at }));
  await publish(
    tx,
    handoffRequalified,
    {
      ...passOf(ended),
      requalificationId,
      amountMinor: amountMinor.toString(),
      currency,
      nextStep,
      nextStepAt: nextStepAt.toISOString(),
    },
    command,
  );
  return { requalificationId };
}

/** What the AE verified is known of the buyer from now on. Only here: earlier it would show the rep's marks. */
async function keepFacts(
  tx: Tx,
  handoff: Handoff,
  marks: readonly MarkRow[],
  conversation: Conversation,
  { by, at }: Command,
): Promise<void> {
  if (!by.may("contacts.write")) return;
  for (const { criterion, mark, words } of marks) {
    if (mark === "unknown") continue;
    orRefuse(
      await recordFact(tx, {
        about: { kind: "person", id: handoff.personId },
        key: `qualification-${criterion}`,
        value: words ?? mark,
        state: mark === "confirmed" ? "verified" : "contradicted",
        saidBy: handoff.personId,
        evidence: { kind: "conversation", id: conversation.id },
        by,
        at,
      }),
    );
  }
}
