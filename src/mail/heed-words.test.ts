import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { canContact, findPersonByEmail } from "../contacts/public.ts";
import { systemActor } from "../platform/actor.ts";
import { sql } from "../platform/db/sql.ts";
import { newId } from "../platform/ids.ts";
import { parseMail } from "./incoming-mail.ts";
import type { StoreVerdict } from "./keep-message.ts";
import { buildMailbox, buildPerson, buildSend } from "./mail.builders.ts";
import * as contract from "./mail.contract.ts";
import { findMailbox } from "./mailboxes.store.ts";
import { findSend } from "./sends.store.ts";
import { storeMail } from "./store-mail.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { secrets } = house.platform;
const sdr = floor.members.sdr!.id;
const mailboxId = await floor.tx((tx) => buildMailbox(tx, { memberId: sdr, secrets, at: house.now }));
const by = systemActor("mail");

interface Written {
  email: string;
  text: string;
  from?: string;
  subject?: string;
}

/** A person with a mail of ours, and what they wrote back, stored as the reader of the mailbox stores it. */
async function answer({ email, text, from = email, subject = "Re: About your warehouse" }: Written) {
  const { personId, sendId } = await floor.tx(async (tx) => {
    const personId =
      (await findPersonByEmail(tx, email))?.id ?? (await buildPerson(tx, { email, at: house.now }));
    return { personId, sendId: await buildSend(tx, { memberId: sdr, personId, at: house.now }) };
  });
  const messageId = `<${newId()}@buyer.test>`;
  const verdict = await floor.tx(async (tx): Promise<StoreVerdict> => {
    const send = (await findSend(tx, sendId))!;
    const headers = `From: ${from}\r\nTo: sam@northharbour.test\r\nSubject: ${subject}\r\nMessage-ID: ${messageId}\r\nIn-Reply-To: ${send.messageId}\r\nDate: ${house.now.toUTCString()}\r\nContent-Type: text/plain; charset=utf-8`;
    const raw = Buffer.from(`${headers}\r\n\r\n${text}\r\n`);
    return storeMail(tx, {
      mailbox: (await findMailbox(tx, mailboxId))!,
      folder: "inbox",
      ownAddresses: new Set(["sam@northharbour.test"]),
      secrets,
      mail: await parseMail(raw, house.now),
      raw,
      messageId,
      by,
      at: house.now,
    });
  });
  expect(verdict).toBe("reply");
  const { mail } = await floor.as("sdr").call(contract.readLastMail, { params: { personId } });
  return { personId, mail: mail! };
}

const may = (personId: string, channel: "email" | "phone") =>
  floor.tx((tx) => canContact(tx, { personId, channel, purpose: "reply", at: house.now }));

describe("an answer that asks for no more mail", () => {
  it("closes every channel to its writer in the transaction that stores it, in their own words", async () => {
    const { personId, mail } = await answer({
      email: "no@buyer.test",
      text: "Hello,\n\nplease take me\noff your list.",
    });
    expect(await may(personId, "email")).toMatchObject({ allowed: false, reason: "suppressed" });
    expect(await may(personId, "phone")).toMatchObject({ allowed: false, reason: "suppressed" });
    expect(mail.meaning).toEqual({ suggested: "negative", judged: null, optsOut: true });
    const words = await floor.tx((tx) =>
      tx.list(sql<{ words: string }>`select words from suppressions where person_id = ${personId}`),
    );
    expect(words).toEqual([{ words: "please take me off your list." }]);
  });

  it("holds for the address it came from as well", async () => {
    await answer({ email: "paula@buyer.test", from: "paula.private@home.test", text: "Unsubscribe" });
    const personId = await floor.tx((tx) =>
      buildPerson(tx, { email: "paula.private@home.test", at: house.now }),
    );
    expect(await may(personId, "email")).toMatchObject({ allowed: false, reason: "suppressed" });
  });

  it("is heard in a subject of its own, and not in ours", async () => {
    const asked = await answer({
      email: "subject@buyer.test",
      subject: "Unsubscribe",
      text: "Sent from my phone",
    });
    expect(await may(asked.personId, "email")).toMatchObject({ allowed: false });
    const ours = await answer({ email: "ours@buyer.test", subject: "Re: Stop", text: "What does it cost?" });
    expect(await may(ours.personId, "email")).toEqual({ allowed: true });
  });

  it("is not found in the mail it quotes", async () => {
    const text =
      "Call me on Tuesday.\n\nOn Mon, 2 Mar 2026, Sam <sam@northharbour.test> wrote:\n> Hello\n> --\n> Unsubscribe";
    const { personId } = await answer({ email: "quotes@buyer.test", text });
    expect(await may(personId, "email")).toEqual({ allowed: true });
  });
});

describe("what an answer means", () => {
  it("is a guess until its member says so, who may change their mind", async () => {
    const { mail } = await answer({
      email: "keen@buyer.test",
      text: "Sounds great, let us talk on Tuesday.",
    });
    expect(mail.meaning).toEqual({ suggested: "positive", judged: null, optsOut: false });
    const judge = (intent: "positive" | "neutral") =>
      floor.as("sdr").call(contract.judgeReply, { params: { messageId: mail.id }, body: { intent } });
    await judge("positive");
    await judge("positive");
    await judge("neutral");
    const { rows } = await floor.as("sdr").call(contract.readThread, { params: { threadId: mail.threadId } });
    const judged = { suggested: "positive", judged: "neutral", optsOut: false };
    expect(rows.find((row) => row.id === mail.id)?.meaning).toEqual(judged);
    const records = await floor.tx((tx) =>
      tx.list(sql`
        select from_intent, to_intent, by_id from reply_judgements where message_id = ${mail.id} order by id`),
    );
    expect(records).toEqual([
      { fromIntent: null, toIntent: "positive", byId: sdr },
      { fromIntent: "positive", toIntent: "neutral", byId: sdr },
    ]);
    const events = await floor.tx((tx) =>
      tx.list(
        sql`select 1 from events where name = 'mail.reply-judged' and params ->> 'messageId' = ${mail.id}`,
      ),
    );
    expect(events).toHaveLength(2);
  });

  it("is not for those to say who may not read it, nor of a mail of ours", async () => {
    const { mail } = await answer({ email: "private@buyer.test", text: "Let us talk." });
    const params = { messageId: mail.id };
    const body = { intent: "positive" as const };
    expect(await floor.as("sdr2").refusal(contract.judgeReply, { params, body })).toMatchObject({
      code: "not-found",
    });
    await floor.tx((tx) => tx.run(sql`delete from reply_intents where message_id = ${mail.id}`));
    expect(await floor.as("sdr").refusal(contract.judgeReply, { params, body })).toMatchObject({
      code: "not-a-reply",
    });
  });
});
