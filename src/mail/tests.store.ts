import { sql } from "../platform/db/sql.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { StepReport } from "./self-test.ts";

export interface MailboxTest {
  id: string;
  mailboxId: string;
  steps: StepReport[];
  state: "running" | "passed" | "failed";
  startedBy: string;
  startedAt: Date;
  endedAt: Date | null;
}

const columns = sql`id, mailbox_id, steps, state, started_by, started_at, ended_at`;

export async function insertTest(tx: Tx, test: MailboxTest): Promise<void> {
  await tx.run(sql`
    insert into mailbox_tests (id, mailbox_id, steps, state, started_by, started_at)
    values (${test.id}, ${test.mailboxId}, ${JSON.stringify(test.steps)}, ${test.state}, ${test.startedBy}, ${test.startedAt})`);
}

export async function updateTest(
  tx: Tx,
  test: Pick<MailboxTest, "id" | "steps" | "state" | "endedAt">,
): Promise<void> {
  await tx.run(sql`
    update mailbox_tests set steps = ${JSON.stringify(test.steps)}, state = ${test.state}, ended_at = ${test.endedAt}
    where id = ${test.id}`);
}

export function findTest(tx: Tx, id: string): Promise<MailboxTest | null> {
  return tx.find(sql<MailboxTest>`select ${columns} from mailbox_tests where id = ${id}`);
}

export function listNewestTests(tx: Tx, mailboxIds: readonly string[]): Promise<MailboxTest[]> {
  return tx.list(sql<MailboxTest>`
    select distinct on (mailbox_id) ${columns} from mailbox_tests where mailbox_id = any(${mailboxIds}::uuid[])
    order by mailbox_id, started_at desc`);
}
