import { afterAll, describe, expect, it } from "vitest";
import { openHouse } from "../../test/support/house.ts";
import { mailServersAvailable, startMailServers } from "../../test/support/mail/mail-servers.ts";
import { openPersonMailbox } from "../../test/support/mail/person.ts";
import { findPersonByEmail, getPerson, suppress } from "../contacts/public.ts";
import { systemActor } from "../platform/actor.ts";
import { orRefuse } from "../platform/outcome.ts";
import { openImapLine } from "./imap-line.ts";
import { buildMailbox, buildPerson, buildSend } from "./mail.builders.ts";
import { findSealedMailbox } from "./mailboxes.store.ts";
import { listMessagesOfThread } from "./messages.store.ts";
import { readMailbox } from "./read-mailbox.ts";
import { selfTest } from "./self-test.ts";
import { sendOut } from "./send-out.ts";
import { findSend, saveSendMoves } from "./sends.store.ts";

const available = await mailServersAvailable();
const house = await openHouse({ now: new Date() });
const floor = await house.openFloor({ sdr: "sdr", sdr2: "sdr" });
const servers = available.ok
  ? await startMailServers({ domains: ["northharbour.test", "buyer.test"] })
  : null;
afterAll(() => servers?.stop());

const sdr = floor.members.sdr!.id;
const address = "sdr@northharbour.test";
const by = systemActor("test");
let mailboxId = "";

if (servers) {
  await servers.addMailbox(address, "secret");
  await servers.addMailbox("paula@buyer.test", "buyer");
  await servers.addMailbox("otto@buyer.test", "buyer");
  const { smtp, imap } = servers;
  const { secrets } = house.platform;
  mailboxId = await floor.tx((tx) =>
    buildMailbox(tx, { memberId: sdr, address, secrets, at: house.now, smtp, imap }),
  );
}

const rounds = () => ({
  platform: house.platform,
  workspaceId: floor.workspaceId,
  mailboxId,
  worker: "worker:test",
  stopping: () => false,
});
const later = (seconds: number) => {
  house.now = new Date(house.now.getTime() + seconds * 1000);
};

async function readNow(): Promise<void> {
  const mailbox = (await floor.tx((tx) => findSealedMailbox(tx, mailboxId)))!;
  const client = await openImapLine(mailbox, "secret");
  try {
    await readMailbox(
      {
        platform: house.platform,
        workspaceId: floor.workspaceId,
        mailbox,
        reader: "worker:test",
        stopping: () => false,
      },
      client,
    );
  } finally {
    await client.logout();
  }
}

const person = (email: string) =>
  floor.tx(
    async (tx) => (await findPersonByEmail(tx, email))?.id ?? buildPerson(tx, { email, at: house.now }),
  );

/** What became of a person's mails, by what was told of them. */
const told = (personId: string) =>
  floor.tx(async (tx) => {
    const { sql } = await import("../platform/db/sql.ts");
    const rows = await tx.list(sql<{ name: string }>`
      select e.name from events e join event_subjects s on s.event_id = e.id
      where s.kind = 'person' and s.subject_id = ${personId} and e.name like 'mail.%' order by e.occurred_at, e.id`);
    return rows.map((row) => row.name);
  });

describe.skipIf(!servers)(
  `mail over real servers (${available.ok ? "Postfix, Dovecot" : available.reason})`,
  () => {
    it("holds a mail for ten seconds, sends it once, and reads the answer into its thread", async () => {
      const paula = await openPersonMailbox({
        address: "paula@buyer.test",
        password: "buyer",
        servers: servers!,
      });
      const personId = await person("paula@buyer.test");
      const sendId = await floor.tx((tx) => buildSend(tx, { memberId: sdr, personId, at: house.now }));
      expect(await sendOut(rounds())).toBe(0);
      later(11);
      expect(await sendOut(rounds())).toBe(1);
      expect(await sendOut(rounds())).toBe(0);

      const mail = await paula.waitForMail();
      const header = (name: string) => mail.mail.headers.find((one) => one.key === name)?.value;
      expect(header("list-unsubscribe")).toMatch(/^<http:\/\/localhost:3000\/unsubscribe\/[\w-]{32}>$/);
      expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
      await paula.reply(mail, "Yes, call me on Tuesday.");
      await expect.poll(async () => (await servers!.messagesOf(address)).length, { timeout: 10_000 }).toBe(1);
      later(60);
      await readNow();
      const send = (await floor.tx((tx) => findSend(tx, sendId)))!;
      const [answer, ...more] = await floor.tx((tx) => listMessagesOfThread(tx, send.threadId));
      expect(more).toEqual([]);
      expect(answer).toMatchObject({ kind: "reply", sendId, personId, newText: "Yes, call me on Tuesday." });
      expect(await told(personId)).toEqual(["mail.queued", "mail.sent", "mail.replied"]);

      await readNow();
      expect(await told(personId)).toHaveLength(3);
      await paula.close();
    });

    it("does not take an out-of-office answer for a reply", async () => {
      const otto = await openPersonMailbox({
        address: "otto@buyer.test",
        password: "buyer",
        servers: servers!,
      });
      const personId = await person("otto@buyer.test");
      await floor.tx((tx) => buildSend(tx, { memberId: sdr, personId, at: house.now }));
      later(11);
      await sendOut(rounds());
      await otto.autoReply(await otto.waitForMail(), "I am out of the office.");
      await expect.poll(async () => (await servers!.messagesOf(address)).length, { timeout: 10_000 }).toBe(2);
      await readNow();
      expect(await told(personId)).toEqual(["mail.queued", "mail.sent", "mail.auto-replied"]);
      await otto.close();
    });

    it("marks the address of a person whose server says that it does not exist", async () => {
      const personId = await person("gone@buyer.test");
      await floor.tx((tx) => buildSend(tx, { memberId: sdr, personId, at: house.now }));
      later(11);
      await sendOut(rounds());
      await expect.poll(async () => (await servers!.messagesOf(address)).length, { timeout: 15_000 }).toBe(3);
      await readNow();
      expect(await told(personId)).toEqual(["mail.queued", "mail.sent", "mail.bounced"]);
      expect(await floor.tx((tx) => getPerson(tx, personId))).toMatchObject({ emailState: "bounced" });
    });

    it("holds a mail whose person opted out after it was written, and says why", async () => {
      const personId = await person("late@buyer.test");
      const sendId = await floor.tx((tx) => buildSend(tx, { memberId: sdr, personId, at: house.now }));
      await floor.tx(async (tx) =>
        orRefuse(await suppress(tx, { personId, channel: "email", reason: "opt-out", by, at: house.now })),
      );
      later(11);
      expect(await sendOut(rounds())).toBe(0);
      const send = await floor.tx((tx) => findSend(tx, sendId));
      expect(send?.state).toBe("held");
      expect(send?.why).toMatch(/\w+ \w+/);
    });

    it("settles a mail of unsure fate by the copy in Sent, and leaves one without evidence unsure", async () => {
      const personId = await person("paula@buyer.test");
      const [went, lost] = await floor.tx(async (tx) => [
        await buildSend(tx, { memberId: sdr, personId, at: house.now, subject: "Went" }),
        await buildSend(tx, {
          memberId: sdr,
          personId,
          at: house.now,
          subject: "Lost",
          notBefore: new Date(house.now.getTime() + 86_400_000),
        }),
      ]);
      later(11);
      await sendOut(rounds());
      // As a worker leaves them that dies between the server's 250 and its own record.
      await floor.tx((tx) =>
        saveSendMoves(
          tx,
          [went!, lost!].map((id) => ({ id, to: "unsure" as const })),
          { id: "worker:dead", at: house.now },
        ),
      );
      await expect
        .poll(async () =>
          (await servers!.messagesOf(address, "Sent")).some(({ mail }) => mail.subject === "Went"),
        )
        .toBe(true);
      await readNow();
      expect((await floor.tx((tx) => findSend(tx, went!)))?.state).toBe("sent");
      expect((await floor.tx((tx) => findSend(tx, lost!)))?.state).toBe("unsure");
    });

    it("keeps mail of strangers out, and fetches it when they become persons", async () => {
      const stranger = { from: "stranger@elsewhere.test", to: address };
      const raw = `From: Stranger <${stranger.from}>\r\nTo: ${address}\r\nSubject: Private\r\nMessage-ID: <private-1@elsewhere.test>\r\nDate: ${new Date().toUTCString()}\r\n\r\nNothing for a sales platform.\r\n`;
      await servers!.deliver(raw, stranger.from, stranger.to);
      await expect.poll(async () => (await servers!.messagesOf(address)).length, { timeout: 10_000 }).toBe(4);
      await readNow();
      const { sql } = await import("../platform/db/sql.ts");
      const bodies = () =>
        floor.tx((tx) => tx.list(sql`select 1 from messages where from_address = ${stranger.from}`));
      expect(await bodies()).toHaveLength(0);
      await person(stranger.from);
      await readNow();
      expect(await bodies()).toHaveLength(1);
    });

    it("tests a mailbox by a probe that it follows through every step", async () => {
      const mailbox = (await floor.tx((tx) => findSealedMailbox(tx, mailboxId)))!;
      const result = await selfTest(mailbox, "secret", { at: house.now, tell: async () => {} });
      expect(result).toMatchObject({ passed: true, serverFilesSent: true });
      expect(result.steps.map((step) => step.state)).toEqual([
        "passed",
        "passed",
        "passed",
        "passed",
        "passed",
      ]);
      const wrong = await selfTest(mailbox, "wrong", { at: house.now, tell: async () => {} });
      expect(wrong.passed).toBe(false);
      expect(wrong.steps[0]).toMatchObject({ step: "send", state: "failed" });
      expect(wrong.steps[0]!.words).toMatch(/did not accept the user name and password/);
    });
  },
);
