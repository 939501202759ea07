import type { FetchMessageObject, ImapFlow } from "imapflow";
import { findPersonByEmail } from "../contacts/public.ts";
import { systemActor } from "../platform/actor.ts";
import type { Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import type { Platform } from "../platform/platform.ts";
import { composeMail } from "./compose-mail.ts";
import { type HeaderCard, headerCard } from "./header-card.ts";
import { saveReadSuccess } from "./health.store.ts";
import { findSentFolder } from "./imap-line.ts";
import { parseMail } from "./incoming-mail.ts";
import type { Fetched, StoreVerdict } from "./keep-message.ts";
import { listOwnAddresses, type Mailbox } from "./mailboxes.store.ts";
import {
  countMessages,
  deleteUnmatched,
  type FolderCursor,
  type FolderKind,
  findFolder,
  insertUnmatched,
  listKnownThreads,
  listStoredMessageIds,
  listWanted,
  saveFolder,
} from "./messages.store.ts";
import {
  listSendsByMessageId,
  listSendsToFile,
  listUnsureSends,
  type Send,
  saveFiled,
} from "./sends.store.ts";
import { settleFound } from "./settle-sends.ts";
import { storeMail } from "./store-mail.ts";

const BATCH = 100;
const LARGEST = 20 * 1024 * 1024;
/** How far back a newly connected mailbox is read. */
const LOOK_BACK_DAYS = 30;
const DAY = 86_400_000;
const HEADERS = [
  "message-id",
  "in-reply-to",
  "references",
  "from",
  "to",
  "cc",
  "content-type",
  "subject",
  "x-failed-recipients",
  "x-apple-unsubscribe",
  "return-path",
];
const UNSURE_SEARCHED = 50;

export interface Reading {
  platform: Platform;
  workspaceId: string;
  mailbox: Mailbox;
  /** Names the worker in the records. */
  reader: string;
  stopping: () => boolean;
}

type Verdict = StoreVerdict | "unreadable";

/** One pass over Sent and INBOX: everything new since the last, in batches that are each stored with their cursor. */
export async function readMailbox(reading: Reading, client: ImapFlow): Promise<number> {
  let stored = 0;
  const sent = await findSentFolder(client);
  // Sent first: what is found there settles unsure sends before answers to them are read.
  if (sent) stored += await readFolder(reading, client, "sent", sent);
  if (sent) await settleUnsure(reading, client, sent);
  if (sent && reading.mailbox.serverFilesSent === false) await fileSent(reading, client, sent);
  stored += await readFolder(reading, client, "inbox", "INBOX");
  await within(reading, (tx, at) => saveReadSuccess(tx, reading.mailbox.id, at));
  return stored;
}

async function readFolder(
  reading: Reading,
  client: ImapFlow,
  kind: FolderKind,
  path: string,
): Promise<number> {
  const { mailbox } = reading;
  const lock = await client.getMailboxLock(path);
  try {
    const folder = client.mailbox;
    if (!folder) return 0;
    const known = await within(reading, (tx) => findFolder(tx, mailbox.id, kind));
    const uidValidity = folder.uidValidity;
    const isSame = known?.uidValidity === uidValidity;
    const since = new Date(mailbox.connectedAt.getTime() - LOOK_BACK_DAYS * DAY);
    // "n:*" always names the last message, even below n (RFC 9051 §9), hence the filter.
    const range = isSame ? { uid: `${known.lastUid + 1n}:*` } : { since };
    const found = folder.exists === 0 ? [] : (await client.search(range, { uid: true })) || [];
    const uids = found.filter((uid) => !isSame || BigInt(uid) > known.lastUid).sort((a, b) => a - b);
    let cursor: FolderCursor = {
      path,
      uidValidity,
      lastUid: isSame
        ? known.lastUid
        : BigInt(Math.max(0, folder.uidNext - 1 - (uids.length ? folder.uidNext - uids[0]! : 0))),
      waiting: uids.length,
    };
    for (let from = 0; from < uids.length && !reading.stopping(); from += BATCH) {
      const batch = uids.slice(from, from + BATCH);
      cursor = { ...cursor, lastUid: BigInt(batch.at(-1)!), waiting: uids.length - from - batch.length };
      await readBatch(reading, client, kind, cursor, batch);
    }
    if (uids.length === 0 && (!isSame || known.waiting > 0))
      await within(reading, (tx) => saveFolder(tx, mailbox.id, kind, cursor));
    await readWanted(reading, client, kind, cursor);
    return uids.length;
  } finally {
    lock.release();
  }
}

/** Headers first; the text is fetched only of what concerns a person we know. */
async function readBatch(
  reading: Reading,
  client: ImapFlow,
  kind: FolderKind,
  cursor: FolderCursor,
  uids: number[],
): Promise<void> {
  const cards = (
    await client.fetchAll(
      uids,
      { uid: true, headers: HEADERS, internalDate: true, size: true },
      { uid: true },
    )
  ).map((message) => headerCard(message, cursor));
  const sorted = await within(reading, (tx) => sortCards(tx, reading.mailbox, kind, cards));
  const fetched = await fetchMails(reading, client, sorted.wanted);
  await within(reading, async (tx, at) => {
    const counts = await storeBatch(tx, { reading, kind, at, fetched });
    await settleFound(tx, {
      ...commandOf(reading, at),
      mailbox: reading.mailbox,
      sends: sorted.own,
      why: "Found in Sent.",
    });
    counts.set("own", (counts.get("own") ?? 0) + sorted.own.length + sorted.ours);
    counts.set("again", (counts.get("again") ?? 0) + sorted.again);
    for (const card of sorted.unmatched) await saveUnmatched(tx, reading, kind, cursor, card, at);
    counts.set("unmatched", (counts.get("unmatched") ?? 0) + sorted.unmatched.length);
    for (const [verdict, count] of counts) if (count === 0) counts.delete(verdict);
    await countMessages(tx, reading.mailbox.id, counts, at);
    await saveFolder(tx, reading.mailbox.id, kind, cursor);
  });
}

interface SortedCards {
  own: Send[];
  /** Between ourselves: probes, colleagues. */
  ours: number;
  again: number;
  wanted: HeaderCard[];
  unmatched: HeaderCard[];
}

async function sortCards(
  tx: Tx,
  mailbox: Mailbox,
  kind: FolderKind,
  cards: HeaderCard[],
): Promise<SortedCards> {
  const ids = cards.map((card) => card.messageId);
  const own = await listSendsByMessageId(tx, ids);
  const ownIds = new Set(own.map((send) => send.messageId));
  const stored = await listStoredMessageIds(tx, mailbox.id, ids);
  const threads = await listKnownThreads(tx, cards.flatMap((card) => card.earlierIds).slice(0, 5_000));
  const ownAddresses = await listOwnAddresses(tx);
  const persons = new Map<string, boolean>();
  const isKnown = async (address: string) => {
    if (!persons.has(address)) persons.set(address, (await findPersonByEmail(tx, address)) !== null);
    return persons.get(address)!;
  };
  const sorted: SortedCards = { own, ours: 0, again: 0, wanted: [], unmatched: [] };
  for (const card of cards) {
    if (ownIds.has(card.messageId)) continue;
    const others = kind === "inbox" ? [card.from] : card.to.slice(0, 20);
    if (stored.has(card.messageId)) sorted.again++;
    else if (others.length > 0 && others.every((address) => ownAddresses.has(address))) sorted.ours++;
    else if (kind === "inbox" && (card.mayBeReport || card.earlierIds.some((id) => threads.has(id))))
      sorted.wanted.push(card);
    else if ((await Promise.all(others.map(isKnown))).some(Boolean)) sorted.wanted.push(card);
    else sorted.unmatched.push(card);
  }
  return sorted;
}

type FetchedCard = { card: HeaderCard; mail: Fetched | null };

async function fetchMails(
  { platform }: Reading,
  client: ImapFlow,
  cards: HeaderCard[],
): Promise<FetchedCard[]> {
  if (cards.length === 0) return [];
  const sources = new Map<number, FetchMessageObject>();
  const uids = cards.map((card) => card.uid);
  for (const message of await client.fetchAll(
    uids,
    { uid: true, source: { maxLength: LARGEST } },
    { uid: true },
  ))
    sources.set(message.uid, message);
  const mails: FetchedCard[] = [];
  for (const card of cards) {
    const raw = sources.get(card.uid)?.source;
    const mail = raw && (await parseMail(raw, card.receivedAt).catch(() => null));
    if (!mail) platform.log.warn({ uid: card.uid }, "a mail could not be read");
    mails.push({ card, mail: mail && raw ? { mail, raw, messageId: card.messageId } : null });
  }
  return mails;
}

async function storeBatch(
  tx: Tx,
  batch: { reading: Reading; kind: FolderKind; at: Date; fetched: FetchedCard[] },
): Promise<Map<Verdict, number>> {
  const { reading, kind, at } = batch;
  const counts = new Map<Verdict, number>();
  const ownAddresses = batch.fetched.length > 0 ? await listOwnAddresses(tx) : new Set<string>();
  for (const { card, mail } of batch.fetched) {
    const storing = { ...commandOf(reading, at), mailbox: reading.mailbox, folder: kind, ownAddresses };
    const verdict = mail
      ? await storeMail(tx, { ...storing, ...mail, secrets: reading.platform.secrets })
      : ("unreadable" as const);
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    if (verdict === "unmatched") await saveUnmatched(tx, reading, kind, card, card, at);
  }
  return counts;
}

async function saveUnmatched(
  tx: Tx,
  reading: Reading,
  folder: FolderKind,
  { uidValidity }: { uidValidity: bigint },
  card: HeaderCard,
  at: Date,
): Promise<void> {
  await insertUnmatched(tx, {
    id: newId(),
    mailboxId: reading.mailbox.id,
    folder,
    uidValidity,
    uid: BigInt(card.uid),
    messageId: card.messageId,
    otherAddress: (folder === "inbox" ? card.from : card.to[0]) ?? null,
    sentAt: card.receivedAt,
    metAt: at,
  });
}

/** Old mail of somebody who has become a person since. */
async function readWanted(
  reading: Reading,
  client: ImapFlow,
  kind: FolderKind,
  cursor: FolderCursor,
): Promise<void> {
  const wanted = await within(reading, (tx) => listWanted(tx, reading.mailbox.id, kind, cursor.uidValidity));
  if (wanted.length === 0) return;
  const uids = wanted.map((mail) => Number(mail.uid));
  const headers = await client.fetchAll(
    uids,
    { uid: true, headers: HEADERS, internalDate: true, size: true },
    { uid: true },
  );
  const fetched = await fetchMails(
    reading,
    client,
    headers.map((message) => headerCard(message, cursor)),
  );
  await within(reading, async (tx, at) => {
    await deleteUnmatched(
      tx,
      wanted.map((mail) => mail.id),
    );
    const counts = await storeBatch(tx, { reading, kind, at, fetched });
    await countMessages(tx, reading.mailbox.id, counts, at);
  });
}

/** Looks for each unsure mail by its Message-ID: the copy may be older than the doubt. */
async function settleUnsure(reading: Reading, client: ImapFlow, sent: string): Promise<void> {
  const unsure = await within(reading, (tx) => listUnsureSends(tx, reading.mailbox.id, UNSURE_SEARCHED));
  if (unsure.length === 0) return;
  const lock = await client.getMailboxLock(sent);
  const found: Send[] = [];
  try {
    for (const send of unsure) {
      const uids = await client.search({ header: { "message-id": send.messageId } }, { uid: true });
      if (uids && uids.length > 0) found.push(send);
    }
  } finally {
    lock.release();
  }
  await within(reading, (tx, at) =>
    settleFound(tx, {
      ...commandOf(reading, at),
      mailbox: reading.mailbox,
      sends: found,
      why: "Found in Sent.",
    }),
  );
}

/** Puts the copy in Sent where the server does not. A copy is evidence and record; doubling one harms nobody. */
async function fileSent(reading: Reading, client: ImapFlow, sent: string): Promise<void> {
  const sends = await within(reading, (tx) => listSendsToFile(tx, reading.mailbox.id, BATCH));
  for (const send of sends) {
    const at = send.settledAt ?? send.queuedAt;
    const mail = await composeMail(send, reading.mailbox, { at, unsubscribeUrl: null });
    await client.append(sent, mail, ["\\Seen"], at);
    await within(reading, (tx, now) => saveFiled(tx, [send.id], now));
  }
}

function within<T>(reading: Reading, act: (tx: Tx, at: Date) => Promise<T>): Promise<T> {
  const { platform, workspaceId } = reading;
  return platform.work.inWorkspace(workspaceId, (tx) => act(tx, platform.clock()));
}

function commandOf(reading: Reading, at: Date) {
  return { by: systemActor(reading.reader), at };
}
