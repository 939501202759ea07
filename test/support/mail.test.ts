import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from "vitest";
import { faultySmtpProxy } from "./mail/faulty-smtp.ts";
import type { StoredMessage } from "./mail/folder.ts";
import { type MailServers, mailServersAvailable, startMailServers } from "./mail/mail-servers.ts";
import { openPersonMailbox, type PersonMailbox } from "./mail/person.ts";

const available = await mailServersAvailable();
const sdr = { user: "iris@northharbour.test", pass: "rowing-boat" };
const buyer = "ann@buyer.test";

let servers: MailServers;
let ann: PersonMailbox;
let iris: PersonMailbox;

const sender = (endpoint: { host: string; port: number } = servers.smtp) =>
  createTransport({ ...endpoint, auth: sdr, ignoreTLS: true });

const subjectsOf = async (address: string, folder?: string) =>
  (await servers.messagesOf(address, folder)).map((message) => message.mail.subject);

beforeEach((test) => {
  if (!available.ok) test.skip(available.reason);
});

describe("mail servers of our own", () => {
  beforeAll(async () => {
    if (!available.ok) return;
    servers = await startMailServers({ domains: ["northharbour.test", "buyer.test"] });
    await servers.addMailbox(sdr.user, sdr.pass);
    await servers.addMailbox(buyer, "tea-kettle");
    ann = await openPersonMailbox({ address: buyer, password: "tea-kettle", servers, name: "Ann Fields" });
    iris = await openPersonMailbox({ address: sdr.user, password: sdr.pass, servers, name: "Iris Moe" });
  });
  afterAll(async () => {
    await ann?.close();
    await iris?.close();
    await servers?.stop();
  });

  it("brings a member's mail to the buyer and files a copy in the member's Sent folder", async () => {
    const { messageId } = await sender().sendMail({
      from: sdr.user,
      to: buyer,
      subject: "Cold storage",
      text: "Hello Ann",
    });
    const got = await ann.waitForMail({ subject: "Cold storage", from: sdr.user });
    expect(got.mail.messageId).toBe(messageId);
    expect(got.mail.text?.trim()).toBe("Hello Ann");
    await expect.poll(() => idsOf(sdr.user, "Sent")).toContain(messageId);
    expect(await idsOf(sdr.user)).not.toContain(messageId);
  });

  it("threads a buyer's reply to the mail it answers and quotes it", async () => {
    const first = await iris.write({ to: buyer, subject: "Two warehouses", text: "Is it two?\n\nIris" });
    const reply = await ann.reply(await ann.waitForMail({ subject: "Two warehouses" }), "It is three.", {
      html: "<p>It is three.</p>",
    });
    const got = await iris.waitForMail({ subject: "Re: Two warehouses" });
    expect(got.mail.messageId).toBe(reply);
    expect(got.mail.inReplyTo).toBe(first);
    expect(got.mail.from).toMatchObject({ name: "Ann Fields", address: buyer });
    expect(got.mail.text).toMatch(
      /^It is three\.\n\nOn .*, Iris Moe <iris@northharbour\.test> wrote:\n> Is it two\?\n>\n> Iris/,
    );
    expect(got.mail.html).toContain("<blockquote");

    const second = await iris.reply(got, "Three, then.", { quote: false });
    const last = await ann.waitForMail({ subject: "Re: Two warehouses" });
    expect(last.mail.messageId).toBe(second);
    expect(last.mail.subject).toBe("Re: Two warehouses");
    expect(last.mail.references).toBe(`${first} ${reply}`);
    expect(last.mail.text?.trim()).toBe("Three, then.");
  });

  it("answers out of office as a machine, from nobody", async () => {
    await iris.write({ to: buyer, subject: "Tuesday", text: "Shall we?" });
    await ann.autoReply(await ann.waitForMail({ subject: "Tuesday" }), "I am away.");
    const got = await iris.waitForMail({ subject: "Automatic reply: Tuesday" });
    expect(headerOf(got, "auto-submitted")).toBe("auto-replied");
    expect(headerOf(got, "return-path")).toBe("<>");
  });

  it.each([
    ["of our own domains", "nobody@buyer.test", "5.1.1"],
    ["of the world outside, which is never asked", "someone@example.com", "5.1.2"],
  ])("bounces mail to an unknown address %s with a delivery report", async (_, unknown, status) => {
    const messageId = await iris.write({ to: unknown, subject: `To ${unknown}`, text: "Are you there?" });
    const report = await iris.waitForMail({ subject: "Undelivered Mail Returned to Sender" });
    expect(headerOf(report, "content-type")).toContain("report-type=delivery-status");
    const raw = report.raw.toString();
    expect(raw).toContain(`Final-Recipient: rfc822; ${unknown}`);
    expect(raw).toContain("Action: failed");
    expect(raw).toContain(`Status: ${status}`);
    expect(raw).toContain(messageId);
  });

  it("takes mail from a member with the right password only", async () => {
    const impostor = createTransport({ ...servers.smtp, ignoreTLS: true, auth: { ...sdr, pass: "guess" } });
    const mail = { from: sdr.user, to: buyer, subject: "Impostor", text: "" };
    await expect(impostor.sendMail(mail)).rejects.toMatchObject({ responseCode: 535 });
    const anonymous = createTransport({ ...servers.smtp, ignoreTLS: true });
    await expect(anonymous.sendMail(mail)).rejects.toMatchObject({ responseCode: 554 });
  });

  it("brings in raw mail from outside, a bounce's empty sender included", async () => {
    const raw = `From: x@elsewhere.test\r\nTo: ${sdr.user}\r\nSubject: From outside\r\n\r\nHello\r\n`;
    await servers.deliver(raw, "", sdr.user);
    expect(headerOf(await iris.waitForMail({ subject: "From outside" }), "return-path")).toBe("<>");
  });

  it("bounces mail to a mailbox that was removed", async () => {
    await servers.addMailbox("leaver@buyer.test", "x");
    await servers.removeMailbox("leaver@buyer.test");
    await iris.write({ to: "leaver@buyer.test", subject: "Still there?", text: "" });
    const report = await iris.waitForMail({ subject: "Undelivered Mail Returned to Sender" });
    expect(report.raw.toString()).toContain("Final-Recipient: rfc822; leaver@buyer.test");
  });

  it("keeps mail in the queue while delivery is paused and loses none of it", async () => {
    onTestFailed(() => servers.resumeDelivery());
    await servers.pauseDelivery();
    await iris.write({ to: buyer, subject: "Waiting", text: "" });
    await expect(ann.waitForMail({ subject: "Waiting", timeoutMs: 500 })).rejects.toThrow("got no such mail");
    expect(await servers.queueSize()).toBe(1);
    await servers.resumeDelivery();
    await ann.waitForMail({ subject: "Waiting" });
    await expect.poll(() => servers.queueSize()).toBe(0);
  });

  it("delivers a mail whose sender never heard that it was taken", async () => {
    const proxy = await faultySmtpProxy(servers.smtp, { cutAfterData: 1 });
    const mail = { from: sdr.user, to: buyer, subject: "Unsure", text: "Line\r\n.\r\nafter a dot" };
    await expect(sender(proxy).sendMail(mail)).rejects.toThrow();
    expect(proxy.cuts()).toBe(1);
    await proxy.stop();
    expect((await ann.waitForMail({ subject: "Unsure" })).mail.text).toContain("after a dot");
    await expect.poll(() => subjectsOf(sdr.user, "Sent")).toContain("Unsure");
  });

  it("passes mail through a proxy that cuts nothing, later by the delay", async () => {
    const proxy = await faultySmtpProxy(servers.smtp, { delayMs: 30 });
    const startedAt = Date.now();
    await sender(proxy).sendMail({ from: sdr.user, to: buyer, subject: "Slow line", text: "" });
    // Greeting, EHLO, AUTH, the pipelined MAIL, RCPT and DATA together, and the verdict: five times a reply.
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(5 * 30);
    expect(proxy.cuts()).toBe(0);
    await proxy.stop();
    await ann.waitForMail({ subject: "Slow line" });
  });

  it("takes and delivers 500 mails at once, each with its Sent copy", { timeout: 60_000 }, async () => {
    const pool = createTransport({
      ...servers.smtp,
      auth: sdr,
      ignoreTLS: true,
      pool: true,
      maxConnections: 5,
    });
    const before = (await servers.messagesOf(buyer)).length;
    const sentBefore = (await servers.messagesOf(sdr.user, "Sent")).length;
    const numbers = Array.from({ length: 500 }, (_, number) => number);
    await Promise.all(
      numbers.map((number) =>
        pool.sendMail({ from: sdr.user, to: buyer, subject: `Number ${number}`, text: "" }),
      ),
    );
    pool.close();
    await expect.poll(() => servers.queueSize(), { timeout: 30_000 }).toBe(0);
    expect(await servers.messagesOf(buyer)).toHaveLength(before + 500);
    expect(await servers.messagesOf(sdr.user, "Sent")).toHaveLength(sentBefore + 500);
  });
});

describe("mail servers that come and go", () => {
  it("offer TLS with a certificate of their own, and leave nothing when stopped", async () => {
    const own = await startMailServers({ domains: ["northharbour.test"], startTls: true });
    await own.addMailbox(sdr.user, sdr.pass);
    const strict = { ...own.smtp, auth: sdr, requireTLS: true };
    const trusting = createTransport({ ...strict, tls: { ca: own.certificate! } });
    await trusting.sendMail({ from: sdr.user, to: sdr.user, subject: "Sealed", text: "" });
    await expect(createTransport(strict).verify()).rejects.toThrow("self-signed");
    await expect.poll(async () => (await own.messagesOf(sdr.user)).length).toBe(1);

    await own.stop();
    await expect(trusting.verify()).rejects.toThrow("ECONNREFUSED");
    await expect(own.messagesOf(sdr.user)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  it("end with a test process that is killed, and so does their folder", async () => {
    const script = `
      import { startMailServers } from "./mail/mail-servers.ts";
      const servers = await startMailServers({ domains: ["northharbour.test"] });
      await servers.pauseDelivery();
      console.log(JSON.stringify([servers.folder, servers.smtp.port, servers.imap.port]));`;
    const run = spawn(process.execPath, ["--input-type=module", "-e", script], { cwd: import.meta.dirname });
    const [said] = (await once(run.stdout, "data")) as [Buffer];
    const [folder, ...ports] = JSON.parse(said.toString()) as [string, number, number];
    expect(existsSync(folder)).toBe(true);
    run.kill("SIGKILL");
    await expect.poll(() => existsSync(folder), { timeout: 10_000 }).toBe(false);
    for (const port of ports)
      await expect(once(connect(port, "127.0.0.1"), "connect")).rejects.toThrow("REFUSED");
  });
});

async function idsOf(address: string, folder?: string): Promise<string[]> {
  return (await servers.messagesOf(address, folder)).map((message) => message.mail.messageId ?? "");
}

function headerOf(message: StoredMessage, key: string): string | undefined {
  return message.mail.headers.find((header) => header.key === key)?.value;
}
