import { getPerson, suppress } from "../contacts/public.ts";
import type { Command } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { orRefuse } from "../platform/outcome.ts";
import { insertIntent } from "./intents.store.ts";
import type { Message } from "./messages.store.ts";
import { optOutWords } from "./opt-out.ts";
import { suggestIntent } from "./reply-intent.ts";

const LONGEST_WORDS = 500;

/**
 * What a human mail says about further mail, in the transaction that stores it. A wish to be left alone holds at once,
 * on every channel, for the person and for the address it came from; what the rest means is a guess to be confirmed.
 */
export async function heedWords(
  tx: Tx,
  command: Command & { message: Message },
): Promise<{ optsOut: boolean }> {
  const { message, by, at } = command;
  const said = message.newText ?? message.bodyText ?? "";
  const wish = optOutWords(said) ?? optOutWords(ownSubject(message.subject));
  const suggested = wish ? "negative" : suggestIntent(said);
  await insertIntent(tx, { messageId: message.id, suggested, optsOut: wish !== null });
  if (!wish) return { optsOut: false };
  const why = { channel: "any", reason: "opt-out", words: wish.slice(0, LONGEST_WORDS) } as const;
  const { personId, fromAddress: email } = message;
  orRefuse(await suppress(tx, { personId, ...why, by, at }));
  // Answered from another address than theirs: that one is meant as well. One that cannot be written to needs nothing.
  if (email !== (await getPerson(tx, personId))?.email) await suppress(tx, { email, ...why, by, at });
  return { optsOut: true };
}

/** Mail programs ask by subject ("unsubscribe", nothing below); the subject of an answer is ours. */
function ownSubject(subject: string): string {
  return /^\s*(re|aw|sv|antw|odp|vs|rif|res|回复|答复)\s*[:：]/i.test(subject) ? "" : subject;
}
