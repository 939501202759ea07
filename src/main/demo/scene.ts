import { Temporal } from "temporal-polyfill";
import { addDays, dayIn } from "../../platform/calendar.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { isRefused, type Outcome } from "../../platform/outcome.ts";
import type { Platform } from "../../platform/platform.ts";
import type { MemberActor } from "../../team/public.ts";
import type { CastName } from "./cast.ts";

export const ZONE = "Europe/Berlin";

/** What every scene of the demo story needs: the floor, its people, and instants before now. */
export interface Scene {
  readonly platform: Platform;
  readonly workspaceId: string;
  readonly cast: Readonly<Record<CastName, MemberActor>>;
  /** The instant the floor is opened; the story leads up to it. */
  readonly now: Date;
  /** `daysAgo` working days back at a time of day in Berlin; negative is ahead. Never later than now unless ahead. */
  when(daysAgo: number, time: string): Date;
  /** One transaction. A refusal is a fault of the story, and stops it. */
  play<T>(act: (tx: Tx) => Promise<Outcome<T>>): Promise<T>;
}

export function openScene(platform: Platform, floor: Pick<Scene, "workspaceId" | "cast" | "now">): Scene {
  return {
    platform,
    ...floor,
    when: (daysAgo, time) => instantOf(floor.now, daysAgo, time),
    play: (act) => playScene(platform, floor.workspaceId, act),
  };
}

export async function playScene<T>(
  platform: Platform,
  workspaceId: string,
  act: (tx: Tx) => Promise<Outcome<T>>,
): Promise<T> {
  const outcome = await platform.work.inWorkspace(workspaceId, act);
  if (isRefused(outcome)) {
    throw new Error(
      `The demo story was refused: ${outcome.refused} ${JSON.stringify(outcome.facts ?? outcome.field ?? "")}`,
    );
  }
  return outcome as T;
}

const MINUTE = 60_000;

/** Working days only, so that the floor looks lived in on whichever day it is opened. */
export function instantOf(now: Date, daysAgo: number, time: string): Date {
  let day = dayIn(ZONE, now);
  const step = daysAgo > 0 ? -1 : 1;
  for (let left = Math.abs(daysAgo); left > 0; ) {
    day = addDays(day, step);
    if (Temporal.PlainDate.from(day).dayOfWeek <= 5) left--;
  }
  const at = new Date(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(ZONE).epochMilliseconds);
  return daysAgo >= 0 && at >= now ? new Date(now.getTime() - MINUTE) : at;
}
