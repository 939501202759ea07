import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, describe, expect, inject, it } from "vitest";
import { buildMailbox, buildPerson, buildSend } from "../../src/mail/mail.builders.ts";
import { settleSend } from "../../src/mail/public.ts";
import { systemActor } from "../../src/platform/actor.ts";
import { orRefuse } from "../../src/platform/outcome.ts";
import { openHouse } from "../support/house.ts";
import { faultySmtpProxy } from "../support/mail/faulty-smtp.ts";
import { mailServersAvailable, startMailServers } from "../support/mail/mail-servers.ts";
import { startDoomedWorker } from "./killed-worker.ts";

const MAILS = 500;
const KILLS = 20;
const PERSONS = 20;

const available = await mailServersAvailable();
const house = await openHouse({ now: new Date() });
const owner = new pg.Client({ connectionString: house.urls.owner });
await owner.connect();
const servers = available.ok
  ? await startMailServers({ domains: ["northharbour.test", "buyer.test"] })
  : null;
afterAll(async () => {
  await servers?.stop();
  await owner.end();
});

const by = systemActor("test");
const persons = Array.from({ length: PERSONS }, (_, n) => `person${n}@buyer.test`);
for (const address of persons) await servers?.addMailbox(address, "buyer");
const orders = {
  urls: house.urls,
  serverKey: Buffer.from(inject("serverKey"), "hex").toString("base64"),
  publicUrl: "http://localhost:3000",
  logLevel: "silent",
};

/** A floor whose SDR has written mails to twenty persons, all due now. */
async function writeMails(address: string, smtp: { host: string; port: number }, count: number) {
  await servers!.addMailbox(address, "secret");
  const floor = await house.openFloor({ sdr: "sdr" });
  const memberId = floor.members.sdr!.id;
  const written = new Date(Date.now() - 60_000);
  await floor.tx(async (tx) => {
    const { imap } = servers!;
    const { secrets } = house.platform;
    const account = { address, secrets, smtp, imap, dailyBudget: 2000 };
    await buildMailbox(tx, { memberId, at: written, ...account });
    const ids: string[] = [];
    for (const email of persons) ids.push(await buildPerson(tx, { email, at: written }));
    for (let n = 0; n < count; n++)
      await buildSend(tx, {
        memberId,
        personId: ids[n % PERSONS]!,
        at: written,
        subject: `${address} ${n}`,
        unsubscribe: false,
      });
  });
  return { floor, address, count };
}

type Written = Awaited<ReturnType<typeof writeMails>>;

async function countOf({ floor }: Written, states: string[]): Promise<number> {
  const { rows } = await owner.query(
    "select count(*)::int as n from sends where workspace_id = $1 and state = any($2)",
    [floor.workspaceId, states],
  );
  return rows[0].n;
}

/** How often each mail reached its person. */
async function deliveries({ address, count }: Written): Promise<Map<string, number>> {
  const times = new Map(Array.from({ length: count }, (_, n) => [`${address} ${n}`, 0]));
  for (const person of persons) {
    for (const { mail } of await servers!.messagesOf(person)) {
      const subject = mail.subject ?? "";
      if (times.has(subject)) times.set(subject, times.get(subject)! + 1);
    }
  }
  return times;
}

/** Leases run out with time; nobody waits two and a half minutes for them here. */
async function letTimePass({ floor }: Written): Promise<void> {
  const past = "now() - interval '1 second'";
  await owner.query(
    `update sends set claimed_until = ${past} where workspace_id = $1 and state = 'sending'`,
    [floor.workspaceId],
  );
  await owner.query(
    `update mailbox_health set reader_until = ${past} where workspace_id = $1 and reader is not null`,
    [floor.workspaceId],
  );
}

/** Runs a worker until everything is out and the doubts that Sent can settle are settled. */
async function finish(written: Written): Promise<void> {
  await letTimePass(written);
  const worker = await startDoomedWorker(orders);
  try {
    await expect
      .poll(() => countOf(written, ["queued", "sending"]), { timeout: 60_000, interval: 200 })
      .toBe(0);
    await expect.poll(() => servers!.queueSize(), { timeout: 30_000, interval: 200 }).toBe(0);
    // Every mail the server took has its copy in Sent now; two passes later all of them are read.
    const readTo = new Date();
    const readAfter = async () => {
      const { rows } = await owner.query("select last_read_at from mailbox_health where workspace_id = $1", [
        written.floor.workspaceId,
      ]);
      return rows[0].last_read_at > readTo;
    };
    await expect.poll(readAfter, { timeout: 60_000, interval: 500 }).toBe(true);
    await pause(1_000);
  } finally {
    await worker.stop();
  }
}

/** Law 7: nothing twice; what did not arrive is shown as unsure; what is unsure did not arrive. */
async function expectAtMostOnce(written: Written): Promise<void> {
  const delivered = await deliveries(written);
  const { rows } = await owner.query("select subject, state from sends where workspace_id = $1", [
    written.floor.workspaceId,
  ]);
  const state = new Map(rows.map((row) => [row.subject, row.state]));
  const doubled = [...delivered].filter(([, times]) => times > 1).map(([subject]) => subject);
  const lost = [...delivered].filter(([subject, times]) => times === 0 && state.get(subject) !== "unsure");
  const unsettled = [...delivered].filter(([subject, times]) => times === 1 && state.get(subject) !== "sent");
  expect({ doubled, lost, unsettled }).toEqual({ doubled: [], lost: [], unsettled: [] });
}

/** The person looks at what stayed unsure and sends it again; then every mail has arrived exactly once. */
async function sendUnsureAgain(written: Written): Promise<void> {
  const { floor } = written;
  const { rows } = await owner.query("select id from sends where workspace_id = $1 and state = 'unsure'", [
    floor.workspaceId,
  ]);
  for (const { id } of rows)
    await floor.tx(async (tx) =>
      orRefuse(await settleSend(tx, { sendId: id, as: "again", by, at: new Date(Date.now() - 60_000) })),
    );
  await finish(written);
  expect(new Set((await deliveries(written)).values())).toEqual(new Set([1]));
}

describe.skipIf(!servers)(
  `law 7: an email goes out at most once (${available.ok ? "real Postfix" : available.reason})`,
  () => {
    it(`neither doubles nor loses one of ${MAILS} mails when the worker is killed ${KILLS} times while they go out`, async () => {
      // Slowed a little, so that all the kills fall while mails are under way.
      const proxy = await faultySmtpProxy(servers!.smtp, { delayMs: 20 });
      const written = await writeMails("killed@northharbour.test", proxy, MAILS);
      let hits = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const before = await countOf(written, ["queued"]);
        const worker = await startDoomedWorker(orders);
        await expect
          .poll(() => countOf(written, ["queued"]), { timeout: 20_000, interval: 5 })
          .toBeLessThan(before);
        await pause(Math.random() * 150);
        await worker.kill();
        if ((await countOf(written, ["sending"])) > 0) hits++;
      }
      expect(hits).toBeGreaterThan(KILLS / 2);
      expect(await countOf(written, ["queued"])).toBeGreaterThan(0);
      await finish(written);
      await expectAtMostOnce(written);
      await sendUnsureAgain(written);
      await proxy.stop();
    });

    it("neither doubles nor loses a mail when the connection is cut after its final dot", async () => {
      const proxy = await faultySmtpProxy(servers!.smtp, { cutAfterData: 0.3 });
      const written = await writeMails("cut@northharbour.test", proxy, 100);
      await finish(written);
      expect(proxy.cuts()).toBeGreaterThan(10);
      await expectAtMostOnce(written);
      expect(await countOf(written, ["sent"])).toBe(100);
      await proxy.stop();
    });
  },
);
