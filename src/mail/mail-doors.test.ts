import { describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { canContact } from "../contacts/public.ts";
import { issueLinkToken } from "../platform/auth/link-tokens.ts";
import { buildMailbox, buildPerson, buildSend } from "./mail.builders.ts";
import * as contract from "./mail.contract.ts";
import { isRefusedAddress } from "./mail-host.ts";
import { findSend } from "./sends.store.ts";

const house = await openHouse();
const floor = await house.openFloor();
const { secrets } = house.platform;
const sdr = floor.members.sdr!.id;
const mailboxId = await floor.tx((tx) => buildMailbox(tx, { memberId: sdr, secrets, at: house.now }));

/** A mail in the queue and the token of its unsubscribe link. */
async function mailTo(email: string): Promise<{ personId: string; sendId: string; url: string }> {
  return floor.tx(async (tx) => {
    const personId = await buildPerson(tx, { email, at: house.now });
    const sendId = await buildSend(tx, { memberId: sdr, personId, at: house.now });
    const link = { purpose: "unsubscribe", subjectId: sendId, at: house.now, expiresAt: null };
    return { personId, sendId, url: `/unsubscribe/${await issueLinkToken(tx, secrets, link)}` };
  });
}

const mayWrite = (personId: string) =>
  floor.tx((tx) => canContact(tx, { personId, channel: "email", purpose: "outreach", at: house.now }));

describe("an unsubscribe link", () => {
  it("changes nothing when it is only looked at, as scanners do", async () => {
    const { personId, url } = await mailTo("looked@buyer.test");
    const page = await house.app.inject({ method: "GET", url });
    expect(page.statusCode).toBe(200);
    expect(page.body.length).toBeLessThan(10_000);
    expect(page.body).toContain("North Harbour");
    expect(await mayWrite(personId)).toEqual({ allowed: true });
  });

  it("takes effect at once by one click of a mail program, without a cookie, any number of times", async () => {
    const { personId, url } = await mailTo("click@buyer.test");
    const post = () =>
      house.app.inject({
        method: "POST",
        url,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: "List-Unsubscribe=One-Click",
      });
    expect((await post()).statusCode).toBe(200);
    expect((await post()).statusCode).toBe(200);
    expect(await mayWrite(personId)).toMatchObject({ allowed: false, reason: "suppressed" });
  });

  it("that nobody issued says so and does nothing", async () => {
    const page = await house.app.inject({ method: "POST", url: `/unsubscribe/${"x".repeat(32)}` });
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain("leads nowhere");
  });
});

describe("a mailbox", () => {
  const server = { host: "127.0.0.1", port: 9, security: "none" as const };
  const body = {
    address: "new@northharbour.test",
    senderName: "Sam",
    username: "sam",
    password: "geheim",
    smtp: server,
    imap: server,
  };

  it("that cannot be reached is refused with the step that failed and the server's words", async () => {
    const problem = await floor.as("sdr").refusal(contract.connectMailbox, { body });
    expect(problem).toMatchObject({
      code: "mailbox-failed",
      facts: { step: "smtp-connect", words: "Nothing answers at 127.0.0.1, port 9." },
    });
    expect(JSON.stringify(problem)).not.toContain("geheim");
  });

  it("is not looked for at an address where clouds keep their secrets", async () => {
    const smtp = { ...server, host: "169.254.169.254" };
    const problem = await floor.as("sdr").refusal(contract.connectMailbox, { body: { ...body, smtp } });
    expect(problem.facts).toMatchObject({ words: "169.254.169.254 is an address no mail server lives on." });
    expect(["::ffff:169.254.169.254", "fe80::1", "0.0.0.0"].every(isRefusedAddress)).toBe(true);
    expect(["10.0.0.5", "127.0.0.1", "192.168.1.2", "2001:db8::1"].some(isRefusedAddress)).toBe(false);
  });

  it("is shown to its member and whoever leads them, never with its password", async () => {
    const { rows } = await floor.as("sdr").call(contract.listMailboxes, {});
    expect(rows).toMatchObject([{ id: mailboxId, mine: true, state: "connected" }]);
    expect(JSON.stringify(rows)).not.toMatch(/secret|password/i);
    expect((await floor.as("sdr2").call(contract.listMailboxes, {})).rows).toEqual([]);
    expect((await floor.as("director").call(contract.listMailboxes, {})).rows).toMatchObject([
      { id: mailboxId, mine: false },
    ]);
  });

  it("is paused and removed by its member alone", async () => {
    const change = { params: { mailboxId }, body: { change: "paused" as const } };
    expect(await floor.as("sdr2").refusal(contract.setMailboxState, change)).toMatchObject({
      code: "not-found",
    });
    await floor.as("sdr").call(contract.setMailboxState, change);
    await floor.as("sdr").call(contract.setMailboxState, { ...change, body: { change: "resumed" } });
  });
});

describe("a mail", () => {
  it("is taken back while it waits, by whoever's it is", async () => {
    const { sendId } = await mailTo("undo@buyer.test");
    expect(await floor.as("sdr2").refusal(contract.takeBackMail, { params: { sendId } })).toMatchObject({
      code: "not-found",
    });
    await floor.as("sdr").call(contract.takeBackMail, { params: { sendId } });
    expect((await floor.tx((tx) => findSend(tx, sendId)))?.state).toBe("cancelled");
    expect(await floor.as("sdr").refusal(contract.takeBackMail, { params: { sendId } })).toMatchObject({
      code: "already-leaving",
    });
  });

  it("is not written to a person who opted out, nor without a mailbox", async () => {
    const { personId, url } = await mailTo("never@buyer.test");
    const body = { personId, subject: "Hello", text: "Hello" };
    expect(await floor.as("sdr2").refusal(contract.writeMail, { body })).toMatchObject({
      code: "no-mailbox",
    });
    await house.app.inject({ method: "POST", url });
    expect(await floor.as("sdr").refusal(contract.writeMail, { body })).toMatchObject({
      code: "may-not-contact",
    });
  });

  it("whose fate is known is not for a person to settle", async () => {
    const { sendId } = await mailTo("known@buyer.test");
    const settle = { params: { sendId }, body: { as: "again" as const } };
    expect(await floor.as("sdr").refusal(contract.settleMail, settle)).toMatchObject({ code: "not-unsure" });
  });
});
