import type { TimelineDetails } from "../activity/public.ts";
import { listIntents, meaningOf } from "./intents.store.ts";
import { leftNoticeIn } from "./left-company.ts";
import { listMessages } from "./messages.store.ts";
import { readableMailboxes } from "./read-mail.ts";
import { listSends } from "./sends.store.ts";

const SHOWN = 2_000;

/** The words of mails on a timeline, for those who may read them; for others only that there was one. */
export const mailWords: TimelineDetails = {
  event: "mail.*",
  async load(tx, rows, by) {
    const ids = (key: string) => rows.flatMap((row) => (row.params[key] ? [String(row.params[key])] : []));
    const mayRead = await readableMailboxes(tx, by);
    const messages = new Map(
      (await listMessages(tx, ids("messageId"))).filter(mayRead).map((m) => [m.id, m]),
    );
    const meanings = await listIntents(tx, [...messages.keys()]);
    const sends = new Map((await listSends(tx, ids("sendId"))).filter(mayRead).map((s) => [s.id, s]));
    return new Map(
      rows.map(({ id, params }): [string, Record<string, unknown>] => {
        const message = messages.get(String(params.messageId));
        if (message) {
          const { subject, newText, kind, fromAddress, fromName, threadId } = message;
          const words = (newText ?? message.bodyText)?.slice(0, SHOWN) ?? null;
          const meaning = meaningOf(meanings, message.id);
          const replacement = params.says === "left" ? (leftNoticeIn(message)?.replacement ?? null) : null;
          const from = fromName ?? fromAddress;
          return [id, { subject, words, kind, from, threadId, messageId: message.id, replacement, meaning }];
        }
        const send = params.messageId ? undefined : sends.get(String(params.sendId));
        if (!send) return [id, { withheld: true }];
        const { subject, toAddress, threadId, state, why } = send;
        const words = send.bodyText?.slice(0, SHOWN) ?? null;
        // Of a mail that went, what its server said interests nobody.
        return [id, { subject, words, to: toAddress, threadId, state, why: state === "sent" ? null : why }];
      }),
    );
  },
};
