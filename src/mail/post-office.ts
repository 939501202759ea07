import { systemActor } from "../platform/actor.ts";
import { newId } from "../platform/ids.ts";
import { listWorkspaceIds } from "../platform/jobs/due-work.store.ts";
import type { Platform } from "../platform/platform.ts";
import type { Notices } from "../platform/push/notices.ts";
import { keepReading } from "./keep-reading.ts";
import { listMailboxes } from "./mailboxes.store.ts";
import { doubtAbandonedSends } from "./record-sends.ts";
import { sendOut } from "./send-out.ts";
import { listDueMailboxes } from "./sends.store.ts";

const LOOK_FOR_DUE = 1_000;
const LOOK_AROUND = 15_000;
const DOUBTED_AT_ONCE = 200;

export interface PostOffice {
  stop(): Promise<void>;
}

/** The part of the worker that never sleeps: sends what is due, and reads every mailbox, one connection each. */
export function openPostOffice(platform: Platform, notices: Notices): PostOffice {
  const worker = `worker:${newId()}`;
  const sending = new Map<string, Promise<unknown>>();
  const reading = new Map<string, { wake(): void; done: Promise<void> }>();
  let workspaces: string[] = [];
  let stopped = false;
  const stopping = () => stopped;
  const trouble = (what: string) => (error: unknown) => platform.log.error({ err: error }, what);

  async function lookAround(): Promise<void> {
    workspaces = [];
    for (const { workspaceId } of await listWorkspaceIds(platform.directory)) {
      const mailboxes = await platform.work.inWorkspace(workspaceId, async (tx) => {
        await doubtAbandonedSends(tx, {
          by: systemActor(worker),
          at: platform.clock(),
          limit: DOUBTED_AT_ONCE,
        });
        return listMailboxes(tx, "all");
      });
      const connected = mailboxes.filter((mailbox) => mailbox.state === "connected");
      if (connected.length > 0) workspaces.push(workspaceId);
      for (const mailbox of connected) {
        if (reading.has(mailbox.id) || stopped) continue;
        const reader = keepReading({
          platform,
          workspaceId,
          mailboxId: mailbox.id,
          reader: worker,
          stopping,
        });
        reading.set(mailbox.id, reader);
        void reader.done.catch(trouble("reading a mailbox ended")).finally(() => reading.delete(mailbox.id));
      }
    }
  }

  async function lookForDue(): Promise<void> {
    for (const workspaceId of workspaces) {
      const due = await platform.work.inWorkspace(workspaceId, (tx) =>
        listDueMailboxes(tx, platform.clock()),
      );
      for (const { mailboxId } of due) {
        if (sending.has(mailboxId) || stopped) continue;
        const run = sendOut({ platform, workspaceId, mailboxId, worker, stopping });
        sending.set(mailboxId, run);
        void run.catch(trouble("sending from a mailbox ended")).finally(() => sending.delete(mailboxId));
      }
    }
  }

  const pulses = [
    pulse(LOOK_AROUND, lookAround, trouble("looking for mailboxes")),
    pulse(LOOK_FOR_DUE, lookForDue, trouble("looking for due mail")),
  ];
  const silence = notices.hear((notice) => {
    const isMailbox = notice.events.some((event) => event.name.startsWith("mail.mailbox"));
    if (!isMailbox) return;
    pulses[0]!.now();
    for (const event of notice.events)
      for (const told of event.subjects) reading.get(told.replace(/^mailbox:/, ""))?.wake();
  });
  return {
    async stop() {
      stopped = true;
      silence();
      for (const { wake } of reading.values()) wake();
      await Promise.all(pulses.map((one) => one.stop()));
      await Promise.allSettled([...sending.values(), ...[...reading.values()].map(({ done }) => done)]);
    },
  };
}

/** Runs at once, then again `milliseconds` after each end; `now` brings the next run forward. */
function pulse(milliseconds: number, run: () => Promise<void>, onError: (error: unknown) => void) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let again = false;
  let running: Promise<void> | null = null;
  const next = () => {
    clearTimeout(timer);
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    running = run()
      .catch(onError)
      .finally(() => {
        running = null;
        if (stopped) return;
        timer = setTimeout(next, again ? 0 : milliseconds);
        again = false;
      });
  };
  next();
  return {
    now: next,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
