import { findLinkTarget } from "../platform/auth/link-tokens.ts";
import type { Tx } from "../platform/db/tx.ts";
import { Reply } from "../platform/http/reply.ts";
import { type Call, type Served, serve } from "../platform/http/serve.ts";
import { type Ok, type Outcome, ok, refused } from "../platform/outcome.ts";
import { getWorkspace } from "../team/public.ts";
import * as actions from "./connect-mailbox.ts";
import { judgeReply } from "./judge-reply.ts";
import * as contract from "./mail.contract.ts";
import { mailboxTouched } from "./mail.events.ts";
import { clearPauses } from "./mailbox-counts.store.ts";
import { openPassword } from "./mailbox-password.ts";
import { findMailbox, findSealedMailbox } from "./mailboxes.store.ts";
import { readLastMail, readThread } from "./read-mail.ts";
import { readMailboxes, readMails } from "./read-mailboxes.ts";
import { settleSend } from "./settle-sends.ts";
import { takeBackSend } from "./take-back-send.ts";
import { startMailboxTest } from "./test-mailbox.ts";
import { tryMailbox } from "./try-mailbox.ts";
import { unsubscribe } from "./unsubscribe.ts";
import { unsubscribePage } from "./unsubscribe-page.ts";
import { writeMail } from "./write-mail.ts";

export const mailRoutes: Served[] = [
  serve(contract.listMailboxes, ({ by, at, inWorkspace }) =>
    inWorkspace((tx) => readMailboxes(tx, { by, at })),
  ),
  serve(contract.connectMailbox, async ({ body, by, at, secrets, inWorkspace }) => {
    const mailbox = actions.draftMailbox(body, secrets, { memberId: by.id, at });
    // No transaction is open while the servers answer.
    const trouble = await tryMailbox(mailbox, body.password);
    if (trouble) return refused("mailbox-failed", { field: fieldOf(trouble.step), facts: { ...trouble } });
    return inWorkspace((tx) => actions.connectMailbox(tx, { mailbox, by, at }));
  }),
  serve(contract.changeMailbox, async ({ params, body, by, at, secrets, inWorkspace }) => {
    const before = await inWorkspace((tx) => findSealedMailbox(tx, params.mailboxId));
    if (!before || before.memberId !== by.id) return refused("not-found");
    const password = body.password ?? openPassword(secrets, before);
    const settings = { ...body, password, address: before.address };
    const mailbox = actions.draftMailbox(settings, secrets, { memberId: by.id, at, id: before.id });
    const trouble = await tryMailbox(mailbox, password);
    if (trouble) return refused("mailbox-failed", { field: fieldOf(trouble.step), facts: { ...trouble } });
    return inWorkspace((tx) => actions.changeMailbox(tx, { mailbox, by, at }));
  }),
  serve(contract.setMailboxState, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => actions.setMailboxState(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.startMailboxTest, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => startMailboxTest(tx, { ...params, by, at })),
  ),
  serve(contract.retryMailbox, (call) => call.inWorkspace((tx) => retryMailbox(tx, call))),
  serve(contract.writeMail, ({ body, by, at, inWorkspace }) =>
    inWorkspace((tx) => writeMail(tx, { ...body, by, at })),
  ),
  serve(contract.takeBackMail, ({ params, by, at, inWorkspace }) =>
    inWorkspace((tx) => takeBackSend(tx, { ...params, by, at })),
  ),
  serve(contract.settleMail, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => settleSend(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.listMails, ({ params, query, by, at, inWorkspace }) =>
    inWorkspace((tx) => readMails(tx, { ...params, ...query, by, at })),
  ),
  serve(contract.readThread, ({ params, by, inWorkspace }) =>
    inWorkspace((tx) => readThread(tx, params.threadId, by)),
  ),
  serve(contract.readLastMail, ({ params, by, inWorkspace }) =>
    inWorkspace((tx) => readLastMail(tx, params.personId, by)),
  ),
  serve(contract.judgeReply, ({ params, body, by, at, inWorkspace }) =>
    inWorkspace((tx) => judgeReply(tx, { ...params, ...body, by, at })),
  ),
  serve(contract.showUnsubscribe, async (call) => {
    const target = await unsubscribeTarget(call);
    if (!target) return Reply.page(unsubscribePage({ state: "unknown", sender: "" }), 404);
    const { name } = await call.work.inWorkspace(target.workspaceId, getWorkspace);
    return Reply.page(unsubscribePage({ state: "ask", sender: name }));
  }),
  serve(contract.unsubscribe, async (call) => {
    const how = /One-Click/i.test(await wordsOf(call)) ? "one-click" : "page";
    const target = await unsubscribeTarget(call);
    if (!target) return Reply.page(unsubscribePage({ state: "unknown", sender: "" }), 404);
    const command = { sendId: target.subjectId, how, by: call.by, at: call.at } as const;
    const { name } = await call.work.inWorkspace(target.workspaceId, getWorkspace);
    await call.work.inWorkspace(target.workspaceId, (tx) => unsubscribe(tx, command));
    return Reply.page(unsubscribePage({ state: "done", sender: name }));
  }),
];

const fieldOf = (step: string) => (step.endsWith("sign-in") ? "password" : `${step.split("-")[0]}.host`);

async function retryMailbox(tx: Tx, { params, by, at }: Call<{ mailboxId: string }>): Promise<Outcome<Ok>> {
  const mailbox = await findMailbox(tx, params.mailboxId);
  if (!mailbox || mailbox.memberId !== by.id) return refused("not-found");
  await clearPauses(tx, mailbox.id);
  await tx.publish(
    mailboxTouched,
    { mailboxId: mailbox.id, memberId: mailbox.memberId, what: "changed" },
    { by, at },
  );
  return ok;
}

function unsubscribeTarget({ directory, secrets, params, at }: Call<{ token: string }>) {
  return findLinkTarget(directory, secrets, { purpose: "unsubscribe", token: params.token, at });
}

/** The few bytes of a form post; more is not read. */
async function wordsOf({ upload }: Call): Promise<string> {
  let words = "";
  for await (const chunk of upload ?? []) {
    words += String(chunk);
    if (words.length > 2_000) break;
  }
  return words;
}
