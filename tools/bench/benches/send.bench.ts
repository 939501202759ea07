import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { buildMailbox } from "../../../src/mail/mail.builders.ts";
import { alternate, type Round } from "../alternate.ts";
import type { Bench } from "../bench.ts";
import { fillLeads, makeUuidAt } from "../fill-leads.ts";
import { type Ground, openGround } from "../ground.ts";
import { type MailSink, openMailSink } from "../mail-sink.ts";

const BARE = fileURLToPath(new URL("../bare/send.ts", import.meta.url));
const PERSONS = 2_000;

/**
 * A mailbox's due outreach through the post office (claim, canContact, unsubscribe link, compose, SMTP, record) against
 * a pooled client that only composes and hands over, both with ten connections to the same sink.
 */
export const bench: Bench = {
  says: "`size` mails of one mailbox through the post office: claimed, asked for, composed, handed over, recorded",
  size: 500,
  goal: 0.7,
  async run({ size }) {
    const ground = await openGround();
    const sink = await openMailSink();
    try {
      await makeUuidAt(ground);
      await fillLeads(ground, PERSONS);
      const mailboxId = await connect(ground, sink);
      await ground.start();
      const bareUrl = await ground.startBare(BARE, { BARE_SINK: String(sink.port) });
      let written = 0;
      return await alternate(
        async () => {
          const left = sendOurs(ground, sink, size);
          await writeMails(ground, mailboxId, { from: written, count: size });
          written += size;
          return left;
        },
        async () => (await (await fetch(`${bareUrl}/${size}`)).json()) as Round,
      );
    } finally {
      await ground.clear();
      await sink.close();
    }
  },
};

async function connect({ platform, owner, workspaceId, people }: Ground, sink: MailSink): Promise<string> {
  // A day's budget keeps a mailbox's good name; a sink has no opinion.
  await owner.query("alter table mailboxes drop constraint mailboxes_daily_budget_check");
  return platform.work.inWorkspace(workspaceId, (tx) =>
    buildMailbox(tx, {
      memberId: people.sdr!.id,
      secrets: platform.secrets,
      at: new Date(),
      smtp: { host: "127.0.0.1", port: sink.port },
      dailyBudget: 1_000_000,
    }),
  );
}

/** Past the product, as its owner: the benchmark is of what leaves, not of writing it. */
async function writeMails(
  { owner }: Ground,
  mailboxId: string,
  { from, count }: { from: number; count: number },
): Promise<void> {
  await owner.query(
    `insert into sends (id, mailbox_id, person_id, to_address, subject, body_text, message_id, thread_id, purpose,
       origin_kind, origin_id, about_kind, about_id, unsubscribe, state, not_before, queued_by, queued_at)
     select uuid_at(n), $1, p.id, p.email, 'About your warehouse', repeat('May I ask you something? ', 20),
            '<' || n || '@bench.test>', uuid_at(n), 'outreach', 'enrolment', p.id, 'lead', p.id, true, 'queued', now(), 'bench', now()
     from generate_series($2::int + 1, $2::int + $3::int) n join persons p on p.id = uuid_at(1 + n % $4::int)`,
    [mailboxId, from, count, PERSONS],
  );
}

/** From the first mail at the sink until the last one is on record: the pulse that finds them is not what is measured. */
async function sendOurs({ owner }: Ground, sink: MailSink, count: number): Promise<Round> {
  const round = sink.expect(count);
  const last = once(round, "last");
  await once(round, "first");
  const since = performance.now();
  await last;
  const open = "select 1 from sends where state in ('queued', 'sending') limit 1";
  while ((await owner.query(open)).rowCount) await pause(5);
  return { perSecond: (count - 1) / ((performance.now() - since) / 1000) };
}
