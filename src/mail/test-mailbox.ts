import { type Command, refusalToAct, systemActor } from "../platform/actor.ts";
import { publish, type Tx } from "../platform/db/tx.ts";
import { newId } from "../platform/ids.ts";
import { type Outcome, refused } from "../platform/outcome.ts";
import type { Platform } from "../platform/platform.ts";
import { mailboxTouched } from "./mail.events.ts";
import { testMailboxJob } from "./mail.job-names.ts";
import { openPassword } from "./mailbox-password.ts";
import { findMailbox, findSealedMailbox, updateServerFilesSent } from "./mailboxes.store.ts";
import { type StepReport, selfTest, testSteps } from "./self-test.ts";
import { findTest, insertTest, listNewestTests, updateTest } from "./tests.store.ts";

/** A test that has not ended after this long died with its worker. */
const LONGEST_TEST = 3 * 60_000;

/** Asks the worker to test a mailbox; the steps show as they pass. */
export async function startMailboxTest(
  tx: Tx,
  command: Command & { mailboxId: string },
): Promise<Outcome<{ testId: string }>> {
  const no = refusalToAct(command.by, "mail.own");
  if (no) return no;
  const mailbox = await findMailbox(tx, command.mailboxId);
  if (!mailbox || (command.by.kind === "member" && mailbox.memberId !== command.by.id))
    return refused("not-found");
  const [newest] = await listNewestTests(tx, [mailbox.id]);
  const isRunning =
    newest?.state === "running" && command.at.getTime() - newest.startedAt.getTime() < LONGEST_TEST;
  if (isRunning) return refused("test-running");
  const testId = newId();
  const steps: StepReport[] = testSteps.map((step) => ({
    step,
    state: "waiting",
    milliseconds: null,
    words: null,
  }));
  const test = { id: testId, mailboxId: mailbox.id, steps, state: "running" as const };
  await insertTest(tx, { ...test, startedBy: command.by.id, startedAt: command.at, endedAt: null });
  await tx.later(testMailboxJob, { testId });
  await publish(
    tx,
    mailboxTouched,
    { mailboxId: mailbox.id, memberId: mailbox.memberId, what: "test" },
    command,
  );
  return { testId };
}

export async function runMailboxTest(platform: Platform, workspaceId: string, testId: string): Promise<void> {
  const { work, clock, secrets } = platform;
  const found = await work.inWorkspace(workspaceId, async (tx) => {
    const test = await findTest(tx, testId);
    const mailbox = test && (await findSealedMailbox(tx, test.mailboxId));
    return test?.state === "running" && mailbox ? { test, mailbox } : null;
  });
  if (!found) return;
  const { test, mailbox } = found;
  const by = systemActor("mailbox-test");
  const save = (steps: StepReport[], state: "running" | "passed" | "failed", files: boolean | null = null) =>
    work.inWorkspace(workspaceId, async (tx) => {
      const at = clock();
      await updateTest(tx, { id: test.id, steps, state, endedAt: state === "running" ? null : at });
      if (files !== null) await updateServerFilesSent(tx, mailbox.id, files);
      const told = { mailboxId: mailbox.id, memberId: mailbox.memberId, what: "test" as const };
      await publish(tx, mailboxTouched, told, { by, at });
    });
  const result = await selfTest(mailbox, openPassword(secrets, mailbox), {
    at: clock(),
    tell: (steps) => save(steps, "running"),
  });
  await save(result.steps, result.passed ? "passed" : "failed", result.serverFilesSent);
}
