import type { FetchMessageObject } from "imapflow";
import { mayBeReport } from "./bounces/may-be-report.ts";
import { idsIn } from "./incoming-mail.ts";

/** What the headers of a mail tell before its text is fetched. */
export interface HeaderCard {
  uid: number;
  uidValidity: bigint;
  messageId: string;
  from: string;
  to: string[];
  earlierIds: string[];
  /** It could tell of a mail of ours that failed: its text is then worth fetching. */
  mayBeReport: boolean;
  receivedAt: Date;
}

export function headerCard(message: FetchMessageObject, folder: { uidValidity: bigint }): HeaderCard {
  const text = (message.headers?.toString("utf8") ?? "").replace(/\r?\n[ \t]+/g, " ");
  const fields = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  const field = (name: string) => fields.get(name) ?? "";
  return {
    uid: message.uid,
    uidValidity: folder.uidValidity,
    messageId: idsIn(field("message-id"))[0] ?? `<${message.uid}.${folder.uidValidity}@without-message-id>`,
    from: addressesIn(field("from"))[0] ?? "",
    to: [...addressesIn(field("to")), ...addressesIn(field("cc"))],
    earlierIds: [...idsIn(field("in-reply-to")), ...idsIn(field("references")).toReversed()].slice(0, 50),
    mayBeReport: mayBeReport(fields),
    receivedAt: new Date(message.internalDate ?? 0),
  };
}

/** Addresses are never encoded words, so they can be read before the header is decoded. */
function addressesIn(value: string): string[] {
  const unquoted = value.slice(0, 20_000).replace(/"[^"]*"/g, "");
  return (unquoted.match(/[^\s<>,;:"()]{1,64}@[^\s<>,;:"()]{1,190}/g) ?? []).map((address) =>
    address.toLowerCase(),
  );
}
