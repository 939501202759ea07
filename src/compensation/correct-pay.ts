import { type Command, refusalToAct } from "../platform/actor.ts";
import { dayIn } from "../platform/calendar.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { getWorkspace, listMembers } from "../team/public.ts";
import { creditReversed, payAdjusted } from "./compensation.events.ts";
import { lockCredit, saveCredit } from "./credits.store.ts";
import { findEarnedEntry, firstOpenDay, holdLedgerOf, insertEntry } from "./ledger.store.ts";
import { toldOf } from "./told.ts";

/** Law 5: what was earned wrongly is taken back by a new entry that names the old one and says why. */
export async function reverseCredit(
  tx: Tx,
  command: Command & { creditId: string; reason: string },
): Promise<Outcome<Ok>> {
  const { creditId, reason, by, at } = command;
  const credit = await lockCredit(tx, creditId);
  const no = refusalToCorrect(command, credit?.memberId ?? null);
  if (no) return no;
  if (!credit) return refused("no-such-credit");
  if (credit.state !== "earned") return refused("not-earned", { facts: { state: credit.state } });
  const earned = await findEarnedEntry(tx, creditId);
  const reversed = { ...credit, state: "reversed" as const, endedAt: at, endedWhy: reason.slice(0, 300) };
  await saveCredit(tx, credit, reversed, { by, at, why: reason });
  if (earned) {
    const { memberId, amountMinor, currency } = earned;
    const day = await dayOfCorrection(tx, memberId, at);
    const entry = { kind: "reversed" as const, memberId, creditId, correctsId: earned.id, reason };
    await insertEntry(tx, { ...entry, effectiveOn: day, amountMinor: -amountMinor, currency }, { by, at });
  }
  await publish(tx, creditReversed, toldOf(reversed), { by, at });
  return ok;
}

/** An amount by hand, above or below zero, with its author and reason on the statement. */
export async function adjustPay(
  tx: Tx,
  command: Command & { memberId: string; amountMinor: bigint; currency: string; reason: string },
): Promise<Outcome<{ entryId: string }>> {
  const { memberId, amountMinor, currency, reason, by, at } = command;
  const no = refusalToCorrect(command, memberId);
  if (no) return no;
  if (amountMinor === 0n) return refused("amount-missing", { field: "amountMinor" });
  if ((await listMembers(tx, [memberId])).length === 0) return refused("not-found", { field: "memberId" });
  const effectiveOn = await dayOfCorrection(tx, memberId, at);
  const entry = { kind: "adjusted" as const, memberId, creditId: null, correctsId: null, reason };
  const entryId = await insertEntry(tx, { ...entry, effectiveOn, amountMinor, currency }, { by, at });
  await publish(tx, payAdjusted, { entryId, memberId }, { by, at });
  return { entryId };
}

function refusalToCorrect({ by, reason }: Command & { reason: string }, memberId: string | null) {
  const no = refusalToAct(by, "pay.statements");
  if (no) return no;
  if (memberId === by.id) return refused("own-pay");
  return reason.trim().length < 3 ? refused("reason-missing", { field: "reason" }) : null;
}

/** Corrections land today; where today's month is closed already, on the first open day. */
async function dayOfCorrection(tx: Tx, memberId: string, at: Date): Promise<string> {
  await holdLedgerOf(tx, memberId);
  const { zone } = await getWorkspace(tx);
  const today = dayIn(zone, at);
  const open = await firstOpenDay(tx, memberId);
  return open && open > today ? open : today;
}
