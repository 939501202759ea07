import { PgBoss } from "pg-boss";
import type { z } from "zod";
import type { Directory } from "../db/directory.ts";
import type { Log } from "../log.ts";
import type { Platform } from "../platform.ts";
import type { Notices } from "../push/notices.ts";
import { takeDueWork } from "./due-work.store.ts";
import type { JobDefinition } from "./job.ts";

const RELAY_BATCH = 500;
const RELAY_PULSE = 5_000;

type Run = (job: Platform & { workspaceId: string; payload: never }) => Promise<void>;

export interface HandledJob {
  readonly job: JobDefinition;
  readonly run: Run;
}

/** Binds a job to its handler: a line or two that calls actions as a named system actor. */
export function handle<P extends z.ZodType>(
  job: JobDefinition<P>,
  run: (context: Platform & { workspaceId: string; payload: z.infer<P> }) => Promise<void>,
): HandledJob {
  return { job, run: run as Run };
}

export interface Recurring {
  /** What it does, in words; also its name in the logs. */
  readonly name: string;
  readonly everySeconds: number;
  readonly run: (platform: Platform) => Promise<void>;
}

export interface Worker {
  stop(): Promise<void>;
}

/** Relays what transactions left into pg-boss, runs the handlers, and keeps the schedule. */
export async function openWorker(options: {
  platform: Platform;
  directoryUrl: string;
  notices: Notices;
  jobs: readonly HandledJob[];
  schedule: readonly Recurring[];
}): Promise<Worker> {
  const { platform, notices, jobs, schedule } = options;
  const boss = new PgBoss({
    connectionString: options.directoryUrl,
    schema: "pgboss",
    createSchema: false,
    max: 3,
  });
  boss.on("error", (error) => platform.log.error({ err: error }, "job queue"));
  await boss.start();
  for (const handled of jobs) await attend(boss, handled, platform);

  const relay = oneAtATime(() => relayDueWork(boss, platform.directory, platform.log));
  const silence = notices.hear((notice) => notice.work && relay());
  const pulses = [
    every(RELAY_PULSE, relay),
    ...schedule.map((entry) => every(entry.everySeconds * 1000, recurring(entry, platform))),
  ];
  relay();
  return {
    async stop() {
      silence();
      await Promise.all(pulses.map((pulse) => pulse.stop()));
      await relay.idle();
      await boss.stop({ graceful: true, timeout: 5_000 });
    },
  };
}

async function attend(boss: PgBoss, { job, run }: HandledJob, platform: Platform): Promise<void> {
  await boss.createQueue(job.name, { retryLimit: job.retries, retryBackoff: true, retryDelay: 2 });
  await boss.work<{ workspaceId: string; payload: unknown }>(
    job.name,
    { pollingIntervalSeconds: 0.5 },
    async (taken) => {
      for (const { data } of taken) {
        try {
          await run({
            ...platform,
            workspaceId: data.workspaceId,
            payload: job.payload.parse(data.payload) as never,
          });
        } catch (error) {
          platform.log.error(
            { err: error, job: job.name },
            "job failed; it will be tried again if its kind allows",
          );
          throw error;
        }
      }
    },
  );
}

async function relayDueWork(boss: PgBoss, directory: Directory, log: Log): Promise<void> {
  for (;;) {
    const taken = await directory
      .together(async (held) => {
        const due = await takeDueWork(held, RELAY_BATCH);
        const byName = Map.groupBy(due, (work) => work.name);
        for (const [name, works] of byName) {
          await boss.insert(
            name,
            works.map(({ id, workspaceId, payload, runAt }) => ({
              id,
              data: { workspaceId, payload },
              ...(runAt ? { startAfter: runAt } : {}),
            })),
            // The job's id is the pointer's: a crash between the insert and our commit cannot double it.
          );
        }
        return due.length;
      })
      .catch((error: unknown) => {
        log.error({ err: error }, "cannot relay due work; it stays and is tried again");
        return 0;
      });
    if (taken < RELAY_BATCH) return;
  }
}

function recurring(entry: Recurring, platform: Platform): () => Promise<void> {
  return async () => {
    try {
      await entry.run(platform);
    } catch (error) {
      platform.log.error(
        { err: error, task: entry.name },
        "scheduled task failed; it runs again at its next turn",
      );
    }
  };
}

/** Runs again only after it has ended; `stop` waits for the run under way. */
function every(milliseconds: number, run: () => void | Promise<void>): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const next = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = Promise.resolve(run()).finally(next);
    }, milliseconds);
  };
  next();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Calls made while a run is under way cause one more run after it. */
function oneAtATime(run: () => Promise<void>): (() => void) & { idle(): Promise<void> } {
  let running: Promise<void> | null = null;
  let again = false;
  const start = () => {
    if (running) {
      again = true;
      return;
    }
    running = run().finally(() => {
      running = null;
      if (again) {
        again = false;
        start();
      }
    });
  };
  return Object.assign(start, { idle: async () => void (await running) });
}
